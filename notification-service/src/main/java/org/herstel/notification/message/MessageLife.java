package org.herstel.notification.message;

import java.time.Instant;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.NotificationEvent.MessageUncertain;
import org.herstel.notification.mail.MailAddress;

/**
 * The life of a message.
 *
 * <pre>
 * QUEUED ──▶ SENDING ──▶ HANDED_OVER          a final state is never left
 *   │         │ ▲ │
 *   │         ▼ │ └────▶ FAILED
 *   │  RETRYING │ UNCERTAIN                   both are claimed again when their time comes
 *   └────┴──────┴───┴──▶ CANCELLED, EXPIRED   judged at every claim and right before hand-over
 * </pre>
 *
 * An attempt's number is its epoch: a result that arrives after the lease was given up still ends
 * the doubt about its own attempt, but never touches a later one.
 */
public final class MessageLife {
  private MessageLife() {}

  /** A new message; one without a usable address has failed before it was tried. */
  public static Transition queue(
      String complaint, int round, Occasion occasion, Addressee to, Cause cause, Instant now) {
    Reason reason = Reason.of(occasion);
    Message message =
        new Message(
            MessageId.of(cause.id(), reason, MessageId.EMAIL, to.subject()),
            complaint,
            round,
            reason,
            occasion,
            to,
            cause,
            now,
            occasion.validUntil(cause.time()),
            MessageState.QUEUED,
            0,
            0,
            0,
            occasion.notBefore().filter(now::isBefore).orElse(now),
            null);
    if (to.email() == null || to.email().isBlank()) {
      return failed(message, "no-address");
    }
    return MailAddress.parse(to.email()).isPresent()
        ? Transition.silent(message)
        : failed(message, "invalid-address");
  }

  /**
   * A waiting message gets its turn: an attempt starts, or it turns out untrue or late.
   *
   * @param leaseUntil until when the attempt may report its result
   * @throws IllegalStateException if the message is not waiting
   */
  public static Transition claim(Message message, Verdict verdict, Instant leaseUntil) {
    if (!message.state().isWaiting()) {
      throw new IllegalStateException("a message in state " + message.state() + " has no turn");
    }
    return switch (verdict) {
      case Verdict.Good() -> Transition.silent(message.started(leaseUntil));
      case Verdict.Untrue(String reason) -> cancelled(message, reason);
      case Verdict.TooLate(Instant deadline) -> expired(message, deadline);
    };
  }

  /**
   * An attempt reports its result. The result of an attempt that was given up in the meantime
   * counts only while the message still waits because of that doubt.
   *
   * @param jitter from 0 to 1
   */
  public static Transition conclude(
      Message message,
      int attempt,
      Outcome outcome,
      Instant now,
      RetryPolicy policy,
      double jitter) {
    boolean running = message.state() == MessageState.SENDING;
    boolean doubted = message.state() == MessageState.UNCERTAIN;
    if (attempt != message.attempts() || !(running || doubted)) {
      return Transition.silent(message);
    }
    return switch (outcome) {
      case Outcome.HandedOver(Instant at, _) ->
          Transition.told(
              message.ended(MessageState.HANDED_OVER),
              new MessageHandedOver(message.reference(), attempt, at));
      case Outcome.Permanent(String failure, _) -> failed(message, failure);
      case Outcome.Temporary _ -> refusedForNow(message, now, policy, jitter);
      case Outcome.Technical _ ->
          Transition.silent(message.postponed(now.plus(policy.after(1, jitter))));
      case Outcome.Unknown _ ->
          running ? doubt(message, now, policy, jitter) : Transition.silent(message);
      case Outcome.NotTried(Verdict.Good()) -> Transition.silent(message.postponed(now));
      case Outcome.NotTried(Verdict.Untrue(String reason)) -> cancelled(message, reason);
      case Outcome.NotTried(Verdict.TooLate(Instant deadline)) -> expired(message, deadline);
    };
  }

  /**
   * The lease ran out and nobody reported: the process died, or hangs. A message that is not being
   * sent, or whose lease still runs, is left as it is.
   */
  public static Transition giveUp(Message message, Instant now, RetryPolicy policy, double jitter) {
    boolean over =
        message.state() == MessageState.SENDING
            && message.leaseUntil() != null
            && !now.isBefore(message.leaseUntil());
    return over ? doubt(message, now, policy, jitter) : Transition.silent(message);
  }

  private static Transition refusedForNow(
      Message message, Instant now, RetryPolicy policy, double jitter) {
    int failures = message.failures() + 1;
    return failures >= policy.failures()
        ? failed(message, "refused-too-often")
        : Transition.silent(message.failedForNow(now.plus(policy.after(failures, jitter))));
  }

  private static Transition doubt(Message message, Instant now, RetryPolicy policy, double jitter) {
    int doubts = message.doubts() + 1;
    Instant next = doubts > policy.repeats() ? null : now.plus(policy.after(doubts, jitter));
    return Transition.told(
        message.doubted(next), new MessageUncertain(message.reference(), message.attempts()));
  }

  private static Transition failed(Message message, String failure) {
    return Transition.told(
        message.ended(MessageState.FAILED),
        new MessageFailed(message.reference(), message.attempts(), failure));
  }

  private static Transition cancelled(Message message, String reason) {
    return Transition.told(
        message.ended(MessageState.CANCELLED), new MessageCancelled(message.reference(), reason));
  }

  private static Transition expired(Message message, Instant deadline) {
    return Transition.told(
        message.ended(MessageState.EXPIRED), new MessageExpired(message.reference(), deadline));
  }
}
