package org.herstel.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Event;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;

/** The transaction of a command, for the one stream that the command is about. */
public final class CommandTransaction {
  private final String subject;
  private final String actor;
  private final StreamTransaction stream;

  CommandTransaction(String subject, String actor, StreamTransaction stream) {
    this.subject = subject;
    this.actor = actor;
    this.stream = stream;
  }

  /** The stream's subject; for a new one the id that was made for it. */
  public String subject() {
    return subject;
  }

  /** The subject as an id. */
  public UUID id() {
    return UUID.fromString(subject);
  }

  /** Who gives the command: the subject of the token. */
  public String actor() {
    return actor;
  }

  /** The transaction's time; see {@link StreamTransaction#now(String)}. */
  public Instant now() {
    return stream.now(subject);
  }

  /** The sequence of the stream's last event, those of this transaction included; 0 if none. */
  public long sequence() {
    return stream.sequence(subject);
  }

  /** Journals events in the caller's name and puts them in the outbox. */
  public void append(int round, List<? extends Event> events) {
    stream.append(subject, round, Origin.command(actor), events);
  }

  /** The transaction itself, for timers and records that are not events. */
  public StreamTransaction stream() {
    return stream;
  }
}
