package org.herstel.kit.inbox;

import org.herstel.events.Envelope;
import org.herstel.events.Event;

/** An event of another service. */
public record Fact(Envelope envelope, Event event) {
  /** The complaint, or the entity on {@code reference-events}. */
  public String subject() {
    return envelope.subject();
  }

  /** The round of the complaint that the event belongs to. */
  public int round() {
    return envelope.round();
  }
}
