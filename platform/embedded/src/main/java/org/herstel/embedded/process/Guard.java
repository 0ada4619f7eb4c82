package org.herstel.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small shell process that stops what this JVM has started, should this JVM vanish (even by
 * {@code kill -9}) without doing so itself. It learns of that by the end of its input.
 */
public final class Guard implements AutoCloseable {
  private final Writer orders;

  private Guard(Process process) {
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts the guard in a session of its own, out of reach of the terminal's signals. */
  public static Guard start() {
    try (var script = Guard.class.getResourceAsStream("guard.sh")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      return new Guard(
          new ProcessBuilder(OwnSession.command("sh", "-c", text, "herstel-guard"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the guard of child processes", e);
    }
  }

  /**
   * Has the process stopped when this JVM is gone; those watched last are stopped first.
   *
   * @param signal the signal that makes it end in order, such as {@code TERM}; {@code KILL} follows
   *     after 15 seconds
   */
  public void watch(long pid, String signal) {
    order("watch " + pid + " " + signal);
  }

  /** Forgets a process that has ended: its number may soon belong to another. */
  public void release(long pid) {
    order("release " + pid);
  }

  /** Has a directory deleted when this JVM is gone and the watched processes have ended. */
  public void removeAtEnd(Path directory) {
    order("remove " + directory.toAbsolutePath());
  }

  /** Lets the guard carry out its orders now and end. */
  @Override
  public synchronized void close() {
    try {
      orders.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot end the guard of child processes", e);
    }
  }

  private synchronized void order(String line) {
    try {
      orders.write(line + "\n");
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the guard of child processes is gone", e);
    }
  }
}
