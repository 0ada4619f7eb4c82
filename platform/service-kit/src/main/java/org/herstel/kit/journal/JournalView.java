package org.herstel.kit.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.herstel.events.Audience;
import org.herstel.events.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A journaled event as auditors see it.
 *
 * @param chainHash base64url, as in the topic
 * @param data the published bytes
 */
public record JournalView(
    long sequence,
    UUID id,
    String type,
    String source,
    String subject,
    Instant time,
    int round,
    String actor,
    Audience audience,
    @Nullable UUID causationId,
    UUID correlationId,
    @Nullable String causeSource,
    @Nullable Long causeSequence,
    @Nullable String traceparent,
    String chainHash,
    @JsonRawValue String data) {

  static JournalView of(JournalEntry entry) {
    Envelope event = entry.envelope();
    return new JournalView(
        event.sequence(),
        event.id(),
        event.type(),
        event.source(),
        event.subject(),
        event.time(),
        event.round(),
        event.actor(),
        event.audience(),
        event.causationId(),
        event.correlationId(),
        event.causeSource(),
        event.causeSequence(),
        event.traceparent(),
        Base64.getUrlEncoder().withoutPadding().encodeToString(event.chainHash()),
        new String(event.data(), StandardCharsets.UTF_8));
  }
}
