package org.herstel.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The directory that holds all state of the local stack: {@code .herstel} beside the launcher, or
 * {@code HERSTEL_HOME}.
 */
public record Home(Path directory) {
  private static final long LONGEST_LOG = 10L * 1024 * 1024;
  private static final String MARKER = "herstel-state.txt";
  private static final String MARKER_TEXT =
      """
      State of Herstel's local stack: databases, events, mails, logs and secrets.
      './herstel down' stops the stack, './herstel up --fresh' starts it without this state.
      """;

  /** What {@code --fresh} forgets; unpacked programs and the launcher's own lock stay. */
  private static final List<String> STATE = List.of("data", "mail", "log", "secrets");

  /** The home that the environment names, otherwise the one below the given root. */
  public static Home of(Map<String, String> environment, Path root) {
    String chosen = environment.getOrDefault("HERSTEL_HOME", "");
    return new Home(
        (chosen.isBlank() ? root.resolve(".herstel") : Path.of(chosen))
            .toAbsolutePath()
            .normalize());
  }

  /**
   * Makes the directory, unless it is there.
   *
   * @throws Failure when it holds files of somebody else, or belongs to another user
   */
  public void prepare() {
    try {
      if (Files.isDirectory(directory) && !Files.exists(directory.resolve(MARKER)) && !isEmpty()) {
        throw new Failure(
            directory
                + " is not empty and was not made by Herstel; name another place with HERSTEL_HOME");
      }
      Files.createDirectories(directory);
      if (!Files.isWritable(directory)) {
        throw new Failure(
            "%s belongs to %s; run as that user or name another place with HERSTEL_HOME"
                .formatted(directory, Files.getOwner(directory)));
      }
      Files.writeString(directory.resolve(MARKER), MARKER_TEXT);
      for (Path part : List.of(run(), mail(), logs(), data())) {
        Files.createDirectories(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep state in " + directory, e);
    }
  }

  /** Forgets data, mails, logs and secrets. */
  public void empty() {
    try {
      for (String each : STATE) {
        deleteAll(directory.resolve(each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + directory, e);
    }
  }

  /** Sets logs aside that have grown long; of each the one before is kept. */
  public void rotateLogs() {
    try (Stream<Path> files = Files.list(logs())) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        if (Files.size(log) > LONGEST_LOG) {
          Files.move(
              log,
              log.resolveSibling(log.getFileName() + ".1"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot set the logs in " + logs() + " aside", e);
    }
  }

  public Path data() {
    return directory.resolve("data");
  }

  public Path programs() {
    return directory.resolve("programs");
  }

  public Path mail() {
    return directory.resolve("mail");
  }

  public Path secrets() {
    return directory.resolve("secrets");
  }

  public Path run() {
    return directory.resolve("run");
  }

  public Path logs() {
    return directory.resolve("log");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static void deleteAll(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
