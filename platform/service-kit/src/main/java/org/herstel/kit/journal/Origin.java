package org.herstel.kit.journal;

import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.kit.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * Where events come from: who, and because of what.
 *
 * @param actor id of a person or partner; absent: the service itself
 * @param correlationId absent: the first event of the transaction begins a chain of its own
 * @param causeSource and {@code causeSequence} only when another service's event is the cause
 */
public record Origin(
    @Nullable String actor,
    @Nullable UUID causationId,
    @Nullable UUID correlationId,
    @Nullable String causeSource,
    @Nullable Long causeSequence,
    @Nullable String traceparent) {

  /** Somebody asked for it through the API. */
  public static Origin command(String actor) {
    return new Origin(actor, null, null, null, null, TraceContext.current());
  }

  /** The service acts on its own, for instance because a time has come. */
  public static Origin service() {
    return new Origin(null, null, null, null, null, TraceContext.current());
  }

  /** Another service's event is the cause. */
  public static Origin of(Envelope cause) {
    return new Origin(
        null,
        cause.id(),
        cause.correlationId(),
        cause.source(),
        cause.sequence(),
        cause.traceparent());
  }
}
