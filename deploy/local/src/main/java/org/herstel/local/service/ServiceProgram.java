package org.herstel.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The files of a built service, set aside for the running stack: a build that goes on meanwhile
 * must not pull them away from under the service.
 */
public record ServiceProgram(Path directory) {

  /** Replaces an earlier copy; the files are linked where the file system allows it. */
  public static ServiceProgram setAside(Path built, Path target) {
    try {
      if (Files.exists(target)) {
        try (Stream<Path> old = Files.walk(target)) {
          for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
      try (Stream<Path> files = Files.walk(built)) {
        for (Path each : files.toList()) {
          linkOrCopy(each, target.resolve(built.relativize(each)));
        }
      }
      return new ServiceProgram(target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set " + built + " aside", e);
    }
  }

  /** What {@code java -jar} runs. */
  public Path jar() {
    return directory.resolve("quarkus-run.jar");
  }

  /** The same file in a second place, where the file system can; otherwise a copy of it. */
  static void linkOrCopy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      Files.createDirectories(to);
      return;
    }
    try {
      Files.createLink(to, from);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
