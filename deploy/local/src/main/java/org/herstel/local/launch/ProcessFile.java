package org.herstel.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Number and start time of a process of the stack, on file so that a later launcher finds it. The
 * start time tells it from a stranger that was given the same number.
 */
public record ProcessFile(Path file) {
  private static final String ENDING = ".pid";

  public static ProcessFile of(Home home, String name) {
    return new ProcessFile(home.run().resolve(name + ENDING));
  }

  /** The files of all processes that were not stopped in order. */
  public static List<ProcessFile> all(Home home) {
    if (!Files.isDirectory(home.run())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.run())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .map(ProcessFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + home.run(), e);
    }
  }

  public String name() {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  public void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + started(process));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Whether it is meant to run: it does, or is being started again. */
  public boolean exists() {
    return Files.exists(file);
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  /** The process, if it is still that one. */
  public Optional<ProcessHandle> running() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String[] words = Files.readString(file).strip().split(" ");
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> words.length > 1 && words[1].equals(started(process)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L).toString();
  }
}
