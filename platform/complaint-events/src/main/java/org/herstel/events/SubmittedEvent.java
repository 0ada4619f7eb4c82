package org.herstel.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that another system handed in over Kafka, as a CloudEvent.
 *
 * @param source who hands it in; with {@code id} its identity
 * @param type always {@link SubmittedComplaint#TYPE}
 * @param subject what it is about there
 * @param time when it happened there
 * @param traceparent W3C trace context
 * @param data JSON, meant to be a {@link SubmittedComplaint} but not looked at; in binary mode the
 *     record's value byte for byte
 */
public record SubmittedEvent(
    String source,
    String id,
    String type,
    @Nullable String subject,
    @Nullable Instant time,
    @Nullable String traceparent,
    byte[] data) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SubmittedEvent that
        && source.equals(that.source)
        && id.equals(that.id)
        && type.equals(that.type)
        && Objects.equals(subject, that.subject)
        && Objects.equals(time, that.time)
        && Objects.equals(traceparent, that.traceparent)
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, id);
  }
}
