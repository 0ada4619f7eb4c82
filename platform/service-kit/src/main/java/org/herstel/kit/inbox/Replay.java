package org.herstel.kit.inbox;

import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.kit.journal.StreamTransaction;

/**
 * How a service brings its rows back from events when its database was restored from a backup and
 * the topic is ahead of it. Nothing is decided: what was decided then comes as an event of its own.
 * Timers are set by what the rows say then. The transaction's time is the event's, and what is
 * appended to it or sent with it is dropped: it was said then.
 *
 * <p>A service without this does not start on such a database.
 */
public interface Replay {
  /** This service said it before the loss: folds it into the rows. */
  void said(Envelope envelope, Event event, StreamTransaction transaction);

  /**
   * Another service said it, and this one had taken it in before the loss: keeps what is copied of
   * it, if anything. What was decided because of it comes as an event of its own.
   */
  default void heard(Fact fact, StreamTransaction transaction) {}
}
