package org.herstel.followup.firstresponse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The clock on the first answer by a person. Intake states the due time; this one is never moved.
 *
 * @param metAt when the customer was answered, as far as known
 * @param missed whether the miss has been journaled
 * @param cancelled whether nobody waits for an answer any more
 */
public record FirstResponse(
    Instant due, Optional<Instant> metAt, boolean missed, boolean cancelled) {

  /** How the clock stands. */
  public enum Verdict {
    PENDING,
    MET,
    MISSED,
    CANCELLED
  }

  /** Starts watching. */
  public static FirstResponse watch(Instant due) {
    return new FirstResponse(due, Optional.empty(), false, false);
  }

  /** How the clock stands. An answer that became known after the miss still counts. */
  public Verdict verdict() {
    if (metAt.isPresent()) {
      return Verdict.MET;
    }
    if (missed) {
      return Verdict.MISSED;
    }
    return cancelled ? Verdict.CANCELLED : Verdict.PENDING;
  }

  /** When the clock has to be looked at next. */
  public Optional<Instant> wakesAt(Duration tolerance) {
    return verdict() == Verdict.PENDING ? Optional.of(due.plus(tolerance)) : Optional.empty();
  }

  public FirstResponse met(Instant at) {
    return new FirstResponse(due, Optional.of(at), missed, cancelled);
  }

  public FirstResponse miss() {
    return new FirstResponse(due, metAt, true, cancelled);
  }

  /** The complaint was withdrawn: nobody waits any more. */
  public FirstResponse cancel() {
    return new FirstResponse(due, metAt, missed, true);
  }
}
