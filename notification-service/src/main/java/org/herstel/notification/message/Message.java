package org.herstel.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.herstel.events.NotificationEvent;
import org.jspecify.annotations.Nullable;

/**
 * One logical message.
 *
 * @param deadline not sent at or after this moment
 * @param attempts how many have been started; also the epoch: a result counts for its attempt only
 * @param failures attempts that failed because of this message, in a way that may pass
 * @param doubts attempts whose result is unknown
 * @param nextAttempt when it may be tried again; absent while it is not waiting
 * @param leaseUntil until when the running attempt may report; absent while none runs
 */
public record Message(
    UUID id,
    String complaint,
    int round,
    Reason reason,
    Occasion occasion,
    Addressee to,
    Cause cause,
    Instant created,
    Instant deadline,
    MessageState state,
    int attempts,
    int failures,
    int doubts,
    @Nullable Instant nextAttempt,
    @Nullable Instant leaseUntil) {

  /** How events refer to this message. */
  public NotificationEvent.Message reference() {
    return occasion instanceof Occasion.Holding holding
        ? reference(holding.promise(), holding.revision())
        : reference(null, null);
  }

  private NotificationEvent.Message reference(@Nullable UUID promise, @Nullable Integer revision) {
    return new NotificationEvent.Message(
        id, reason.code(), MessageId.EMAIL, to.subject(), promise, revision);
  }

  /** The same, not to be tried before this moment. */
  Message notBefore(Instant moment) {
    return with(state, attempts, failures, doubts, moment, leaseUntil);
  }

  Message started(Instant lease) {
    return with(MessageState.SENDING, attempts + 1, failures, doubts, null, lease);
  }

  Message failedForNow(Instant next) {
    return with(MessageState.RETRYING, attempts, failures + 1, doubts, next, null);
  }

  Message postponed(Instant next) {
    return with(MessageState.RETRYING, attempts, failures, doubts, next, null);
  }

  Message doubted(@Nullable Instant next) {
    return with(MessageState.UNCERTAIN, attempts, failures, doubts + 1, next, null);
  }

  Message ended(MessageState end) {
    return with(end, attempts, failures, doubts, null, null);
  }

  private Message with(
      MessageState state,
      int attempts,
      int failures,
      int doubts,
      @Nullable Instant nextAttempt,
      @Nullable Instant leaseUntil) {
    return new Message(
        id,
        complaint,
        round,
        reason,
        occasion,
        to,
        cause,
        created,
        deadline,
        state,
        attempts,
        failures,
        doubts,
        nextAttempt,
        leaseUntil);
  }
}
