package org.herstel.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents attributes of one event and its data as published, byte for byte.
 *
 * @param subject complaint id, or id of the entity on {@code reference-events}
 * @param sequence gapless per source and subject, from 1
 * @param time of the transaction, truncated to microseconds; never falls within a subject of a
 *     source
 * @param round 1, and one more per reopening; 0 for what is not a complaint
 * @param causationId id of the event that this one answers, when there is one
 * @param causeSource source of that event, when another service's
 * @param causeSequence sequence of that event, when another service's
 * @param actor an id of a person, partner or service; never a name or address
 * @param traceparent W3C trace context; not part of the chain
 * @param chainHash see {@link ChainHash}
 */
public record Envelope(
    UUID id,
    String type,
    String source,
    String subject,
    long sequence,
    Instant time,
    String dataSchema,
    int round,
    @Nullable UUID causationId,
    UUID correlationId,
    @Nullable String causeSource,
    @Nullable Long causeSequence,
    String actor,
    Audience audience,
    @Nullable String traceparent,
    byte[] chainHash,
    byte[] data) {

  public Envelope {
    time = EventTime.truncated(time);
  }

  /** The same envelope carrying this hash. */
  public Envelope chained(byte[] hash) {
    return new Envelope(
        id,
        type,
        source,
        subject,
        sequence,
        time,
        dataSchema,
        round,
        causationId,
        correlationId,
        causeSource,
        causeSequence,
        actor,
        audience,
        traceparent,
        hash,
        data);
  }

  /** Equal in every attribute and, byte for byte, in hash and data. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Envelope that
        && attributes().equals(that.attributes())
        && Arrays.equals(chainHash, that.chainHash)
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return attributes().hashCode();
  }

  private List<@Nullable Object> attributes() {
    return Arrays.asList(
        id,
        type,
        source,
        subject,
        sequence,
        time,
        dataSchema,
        round,
        causationId,
        correlationId,
        causeSource,
        causeSequence,
        actor,
        audience,
        traceparent);
  }
}
