package org.herstel.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** What the launcher tells the user, kept in a log as well. */
public final class Console {
  private final Path log;

  public Console(Path log) {
    this.log = log;
  }

  /** Prints a line. */
  public void say(String line) {
    System.out.println(line);
    System.out.flush();
    try {
      Files.writeString(
          log,
          LocalTime.now().truncatedTo(ChronoUnit.MILLIS) + " " + line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      System.err.println("cannot write " + log + ": " + e.getMessage());
    }
  }
}
