package org.herstel.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in a list.
 *
 * @param recipient id of the customer or agent
 * @param deadline not sent at or after this moment
 * @param attempts how many have been started
 * @param nextAttempt when it is tried next, while it waits
 */
public record MessageView(
    UUID id,
    String complaint,
    int round,
    String reason,
    String channel,
    String recipient,
    MessageState state,
    Instant created,
    Instant deadline,
    int attempts,
    @Nullable Instant nextAttempt) {

  static MessageView of(MessageRow row) {
    return new MessageView(
        row.id,
        row.complaint,
        row.round,
        row.reason,
        MessageId.EMAIL,
        row.recipient,
        row.state,
        row.created,
        row.deadline,
        row.attempts,
        row.nextAttempt);
  }
}
