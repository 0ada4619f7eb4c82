package org.herstel.followup.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * An aftercare check as callers see it.
 *
 * @param owner the complaint's present owner, who asks
 * @param due when the owner asks, or tries again
 * @param attempts how often the owner did not reach the customer
 * @param satisfied what the customer answered, once asked
 */
record CheckView(
    UUID id,
    UUID complaintId,
    int round,
    @Nullable String owner,
    State state,
    Instant scheduledAt,
    Instant due,
    int attempts,
    @Nullable Instant checkedAt,
    @Nullable Boolean satisfied,
    @Nullable String words) {

  /** Whether the customer has been asked. */
  enum State {
    OPEN,
    CHECKED,
    /** The owner has tried often enough and never reached the customer. */
    NOT_REACHED,
    /** Nobody asks any more: the complaint was reopened or withdrawn before. */
    HISTORY
  }

  static CheckView of(UUID complaint, Recovery recovery, UUID id) {
    Check check = recovery.aftercare().find(id).orElseThrow();
    Optional<Check.Answer> answer = check.answer();
    return new CheckView(
        check.id(),
        complaint,
        check.round(),
        recovery.accountable().map(Recovery.Accountable::agent).orElse(null),
        state(recovery, check),
        check.scheduledAt(),
        check.due(),
        check.attempts().size(),
        answer.map(Check.Answer::at).orElse(null),
        answer.map(Check.Answer::satisfied).orElse(null),
        answer.flatMap(Check.Answer::words).orElse(null));
  }

  private static State state(Recovery recovery, Check check) {
    if (check.answer().isPresent()) {
      return State.CHECKED;
    }
    if (check.givenUp()) {
      return State.NOT_REACHED;
    }
    return recovery.isOpen(check) ? State.OPEN : State.HISTORY;
  }
}
