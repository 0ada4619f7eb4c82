package org.herstel.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself in {@code postmaster.pid}: process, start time, port and
 * state.
 */
final class PostmasterFile {
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  private final Path file;

  PostmasterFile(Path dataDirectory) {
    this.file = dataDirectory.resolve("postmaster.pid");
  }

  boolean saysReady() {
    List<String> lines = lines();
    return lines.size() > 7 && lines.get(7).strip().equals("ready");
  }

  /** The server that wrote this file, unless it is gone and its number free or another's. */
  Optional<ProcessHandle> server() {
    List<String> lines = lines();
    if (lines.size() < 3) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process ->
            process
                .info()
                .startInstant()
                .map(at -> Duration.between(at, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true));
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
