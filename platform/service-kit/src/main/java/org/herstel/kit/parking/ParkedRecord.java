package org.herstel.kit.parking;

import java.time.Instant;
import java.util.UUID;
import org.herstel.kit.inbox.Received;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed yet, byte for byte.
 *
 * @param subject whose other records wait behind it
 * @param source {@code sequence} and {@code type} as far as they could be read
 * @param announced whether operators have been told
 */
public record ParkedRecord(
    UUID id,
    Received record,
    String subject,
    ParkedKind kind,
    String reason,
    @Nullable String source,
    @Nullable Long sequence,
    @Nullable String type,
    Instant parkedAt,
    boolean announced) {

  /** The same record, waiting for another reason from now on. */
  ParkedRecord because(ParkedKind otherKind, String otherReason, Instant now, boolean told) {
    return new ParkedRecord(
        id, record, subject, otherKind, otherReason, source, sequence, type, now, told);
  }

  /** The same record, of which operators have been told. */
  ParkedRecord told() {
    return because(kind, reason, parkedAt, true);
  }
}
