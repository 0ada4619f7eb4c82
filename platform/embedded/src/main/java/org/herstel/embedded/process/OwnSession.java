package org.herstel.embedded.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands that the terminal's signals do not reach: Ctrl-C is for the launcher alone, which then
 * stops its children in the right order.
 */
public final class OwnSession {
  private static final boolean HAS_SETSID =
      Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
          .anyMatch(directory -> Files.isExecutable(Path.of(directory, "setsid")));

  private OwnSession() {}

  /** The command, started in a session of its own; its process number stays that of the command. */
  public static List<String> command(String... command) {
    return command(List.of(command));
  }

  /** The command, started in a session of its own; its process number stays that of the command. */
  public static List<String> command(List<String> command) {
    List<String> own = new ArrayList<>();
    if (HAS_SETSID) {
      own.add("setsid");
    } else {
      own.addAll(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    }
    own.addAll(command);
    return own;
  }
}
