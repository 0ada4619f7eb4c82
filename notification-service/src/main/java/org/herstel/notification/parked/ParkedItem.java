package org.herstel.notification.parked;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked record as operators see it.
 *
 * @param complaint the record's key; empty if it had none
 * @param place topic, partition and offset of the original
 * @param data original bytes, base64
 */
public record ParkedItem(
    UUID id,
    String service,
    String complaint,
    String kind,
    String reason,
    @Nullable String source,
    @Nullable String sequence,
    @Nullable String type,
    String place,
    Instant parkedAt,
    @Nullable String data) {

  static ParkedItem of(ParkedRow row) {
    return new ParkedItem(
        row.id,
        row.service,
        row.complaint,
        row.kind,
        row.reason,
        row.source,
        row.sequence,
        row.type,
        row.place,
        row.parkedAt,
        row.data == null ? null : Base64.getEncoder().encodeToString(row.data));
  }
}
