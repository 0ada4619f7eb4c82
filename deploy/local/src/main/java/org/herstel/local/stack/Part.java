package org.herstel.local.stack;

import java.nio.file.Path;

/** One process of the stack. */
public interface Part {
  /** Short name, also that of its log and process file. */
  String name();

  Path log();

  /**
   * Starts the process, or starts it again over the same data.
   *
   * @throws RuntimeException that says why it could not be started
   */
  Process start();

  /** Stops the process in order; returns when it is gone. */
  void stop();
}
