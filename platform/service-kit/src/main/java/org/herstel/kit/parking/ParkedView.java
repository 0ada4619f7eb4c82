package org.herstel.kit.parking;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked record as operators see it.
 *
 * @param place topic, partition and offset
 * @param data original bytes, base64
 */
public record ParkedView(
    UUID id,
    String service,
    String complaint,
    ParkedKind kind,
    String reason,
    @Nullable String source,
    @Nullable Long sequence,
    @Nullable String type,
    String place,
    Instant parkedAt,
    @Nullable String data) {

  static ParkedView of(String service, ParkedRecord parked) {
    byte[] value = parked.record().value();
    return new ParkedView(
        parked.id(),
        service,
        parked.subject(),
        parked.kind(),
        parked.reason(),
        parked.source(),
        parked.sequence(),
        parked.type(),
        parked.record().place(),
        parked.parkedAt(),
        value == null ? null : Base64.getEncoder().encodeToString(value));
  }
}
