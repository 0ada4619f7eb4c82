package org.herstel.kit.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.herstel.events.Event;
import org.herstel.kit.outbox.OutgoingRecord;
import org.herstel.kit.timer.Timer;

/** A transaction that holds the locks of one or more streams. Written out once, at its end. */
public interface StreamTransaction {

  /** The streams that are locked. */
  Set<String> subjects();

  /**
   * The transaction's time for a stream: the database's clock after the lock was got, or the time
   * of the stream's last event if that is later; in microseconds.
   *
   * @throws IllegalStateException if the stream is not locked by this transaction
   */
  Instant now(String subject);

  /** The transaction's time where no stream is concerned; the same all through. */
  Instant now();

  /** The sequence of the last own event of a stream, those of this transaction included. */
  long sequence(String subject);

  /**
   * Journals events and puts them in the outbox.
   *
   * @throws org.herstel.kit.decision.Refused {@code event-too-large} above 900 KiB
   */
  void append(String subject, int round, Origin origin, List<? extends Event> events);

  /** Sets a timer; one with the same subject, kind and key is replaced. */
  void setTimer(Timer timer);

  /** Removes a timer if it is there. */
  void cancelTimer(String subject, String kind, String key);

  /** Sends a record that is not an event, in order with the events of this service. */
  void send(OutgoingRecord record);

  /**
   * Runs at the end of the transaction, before it is written out: the place for rows of which only
   * the last state counts, however many facts of a batch changed them.
   */
  void beforeCommit(Runnable action);

  /** Runs when the transaction has been committed; not at all when it is rolled back. */
  void afterCommit(Runnable action);
}
