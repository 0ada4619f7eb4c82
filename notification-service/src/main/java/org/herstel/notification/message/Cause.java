package org.herstel.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.jspecify.annotations.Nullable;

/** The foreign event that calls for a message, as far as events about it have to name it. */
public record Cause(
    UUID id,
    UUID correlationId,
    String source,
    long sequence,
    Instant time,
    @Nullable String traceparent) {

  /** The cause that this event is. */
  public static Cause of(Envelope event) {
    return new Cause(
        event.id(),
        event.correlationId(),
        event.source(),
        event.sequence(),
        event.time(),
        event.traceparent());
  }
}
