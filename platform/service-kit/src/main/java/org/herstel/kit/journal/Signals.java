package org.herstel.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;

/** What is raised after a commit. */
@ApplicationScoped
public class Signals {
  private final Signal outbox = new Signal();
  private final Signal timers = new Signal();

  /** Raised when there is something to relay. */
  public Signal outbox() {
    return outbox;
  }

  /** Raised when a timer was set. */
  public Signal timers() {
    return timers;
  }
}
