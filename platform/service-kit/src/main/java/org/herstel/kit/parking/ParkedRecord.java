package org.herstel.kit.parking;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.kit.inbox.Decoded;
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

  private static final int LONGEST_REASON = 500;

  /** A record that waits for a reason found while walking. */
  public static ParkedRecord of(Decoded decoded, ParkedKind kind, String reason, Instant now) {
    Envelope envelope = decoded.envelope();
    boolean silent = kind == ParkedKind.QUEUED || kind == ParkedKind.GAP;
    return new ParkedRecord(
        UuidCreator.getTimeOrderedEpochPlus1(),
        decoded.record(),
        decoded.subject(),
        kind,
        reason,
        envelope == null ? null : envelope.source(),
        envelope == null ? null : envelope.sequence(),
        envelope == null ? decoded.record().header("ce_type") : envelope.type(),
        now,
        !silent);
  }

  /** A record that could not be applied. */
  public static ParkedRecord failed(Decoded decoded, RuntimeException failure, Instant now) {
    return of(decoded, ParkedKind.FAILED, reason(failure), now);
  }

  /** The same record, which could not be applied when it was tried again. */
  ParkedRecord failedAgain(RuntimeException failure) {
    return because(ParkedKind.FAILED, reason(failure), parkedAt, true);
  }

  /** The same record, waiting for another reason from now on. */
  ParkedRecord because(ParkedKind otherKind, String otherReason, Instant now, boolean told) {
    return new ParkedRecord(
        id, record, subject, otherKind, otherReason, source, sequence, type, now, told);
  }

  /** The same record, of which operators have been told. */
  ParkedRecord told() {
    return because(kind, reason, parkedAt, true);
  }

  private static String reason(RuntimeException failure) {
    String text = failure.toString();
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }
}
