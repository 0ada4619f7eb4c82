package org.herstel.notification.message;

import java.time.Instant;
import java.util.Optional;
import org.herstel.notification.recipient.Recipient;

/** Whether a message may still leave. Judged when it is claimed and right before hand-over. */
public sealed interface Verdict {
  /** It is true and in time. */
  record Good() implements Verdict {}

  /** What it says no longer holds. */
  record Untrue(String reason) implements Verdict {}

  /** Its time has passed. */
  record TooLate(Instant deadline) implements Verdict {}

  /**
   * Judges a message. Untrue comes before too late: a kept promise needs no late wording.
   *
   * @param now the database's time, never this machine's
   */
  static Verdict of(Message message, Recipient known, Instant now) {
    Optional<String> untrue = untrue(message, known);
    if (untrue.isPresent()) {
      return new Untrue(untrue.get());
    }
    return now.isBefore(message.deadline()) ? new Good() : new TooLate(message.deadline());
  }

  private static Optional<String> untrue(Message message, Recipient known) {
    Occasion occasion = message.occasion();
    if (known.withdrawn() && !occasion.survivesWithdrawal()) {
      return Optional.of("complaint-withdrawn");
    }
    if (occasion.endsWithRound() && message.round() < known.round()) {
      return Optional.of("round-over");
    }
    return occasion.untrueBecause(known);
  }
}
