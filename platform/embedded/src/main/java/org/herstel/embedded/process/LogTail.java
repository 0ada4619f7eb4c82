package org.herstel.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for messages that say why a process ended. */
public final class LogTail {
  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_LINE = 500;

  private LogTail() {}

  /** The last lines of a file, oldest first, long ones cut; empty when it cannot be read. */
  public static List<String> of(Path log, int lines) {
    if (!Files.isReadable(log)) {
      return List.of();
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(LONGEST, file.length());
      byte[] bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      List<String> all =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
              .toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
