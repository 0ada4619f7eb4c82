package org.herstel.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.herstel.embedded.process.LogTail;

/**
 * What a PostgreSQL server is to be.
 *
 * @param programs directory below which its programs are unpacked, shared between servers
 * @param data its data directory, made at the first start
 * @param log file that its log is appended to
 * @param port loopback port
 * @param password of the superuser {@code postgres}, set when the data directory is made
 * @param settings server settings by their name in {@code postgresql.conf}
 */
public record PostgresConfig(
    Path programs, Path data, Path log, int port, String password, Map<String, String> settings) {
  /** What {@code initdb} is told so that text is sorted alike on every platform. */
  public static final List<String> LOCALE =
      List.of(
          "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

  /** Starts one of PostgreSQL's programs, which writes to the log. */
  Process spawn(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** What went wrong, with the end of the log. */
  IllegalStateException startFailure(String what) {
    return new IllegalStateException(
        "PostgreSQL on port %d did not start: %s; the end of %s:%n%s"
            .formatted(port, what, log, String.join("\n", LogTail.of(log, 20))));
  }
}
