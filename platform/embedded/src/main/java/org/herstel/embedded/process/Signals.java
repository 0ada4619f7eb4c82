package org.herstel.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that {@link ProcessHandle} cannot send. */
public final class Signals {
  private Signals() {}

  /**
   * Sends a signal; a process that is already gone is no error.
   *
   * @param signal its name without {@code SIG}, such as {@code INT} or {@code STOP}
   */
  public static void send(long pid, String signal) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send " + signal + " to process " + pid, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
