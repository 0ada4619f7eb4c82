package org.herstel.kit.inbox;

import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.events.UndecodableEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it says, or why it says nothing.
 *
 * @param problem absent when there is an envelope
 */
public record Decoded(Received record, @Nullable Envelope envelope, @Nullable String problem) {
  private static final int LONGEST_SUBJECT = 64;

  public static Decoded of(Received record) {
    try {
      Envelope envelope = CloudEvents.read(record.headers()::get, record.value());
      if (!envelope.subject().equals(record.key())) {
        return new Decoded(record, null, "the record's key is not its ce_subject");
      }
      if (envelope.subject().length() > LONGEST_SUBJECT) {
        return new Decoded(record, null, "ce_subject is longer than " + LONGEST_SUBJECT);
      }
      if (envelope.source().indexOf('\0') >= 0 || envelope.type().indexOf('\0') >= 0) {
        return new Decoded(record, null, "ce_source or ce_type holds U+0000");
      }
      return new Decoded(record, envelope, null);
    } catch (UndecodableEvent e) {
      return new Decoded(record, null, e.getMessage());
    }
  }

  /** Whether the record belongs to a stream that can be locked. */
  public boolean hasStream() {
    return record.key() != null
        && !record.key().isEmpty()
        && record.key().length() <= LONGEST_SUBJECT
        && record.key().indexOf('\0') < 0;
  }

  /** The stream it belongs to; a place of its own if it has none. */
  public String subject() {
    return hasStream() ? record.key() : "~" + record.partition() + "@" + record.offset();
  }
}
