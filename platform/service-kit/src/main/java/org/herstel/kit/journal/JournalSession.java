package org.herstel.kit.journal;

import java.sql.Connection;
import java.util.Collection;
import org.herstel.events.Envelope;

/** A transaction that has not locked its streams yet. */
public interface JournalSession {

  /** The transaction's connection, the same that Hibernate uses; not to be closed. */
  Connection connection();

  /**
   * Locks all streams the transaction will touch, creating those that are new; called once.
   *
   * @throws IllegalStateException at a second call: locks taken piecemeal deadlock
   */
  StreamTransaction lock(Collection<String> subjects);

  /**
   * Begins streams of subjects that were named a moment ago and that nobody else can know; called
   * once, instead of {@link #lock}. The transaction fails at its end if one is there already and
   * events are appended to it.
   */
  StreamTransaction begin(Collection<String> subjects);

  /**
   * Locks those of the streams that nobody else has locked, at most so many; called once, instead
   * of {@link #lock}.
   */
  StreamTransaction lockFree(StreamQuery streams, int most);

  /**
   * Takes an event of this service back into the journal, byte for byte as it was published before
   * the journal was lost. It is not published again. Its stream has to be locked.
   *
   * @return false, and nothing is done, if it is not the one that comes next in its stream
   */
  boolean readmit(String topic, Envelope event);
}
