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
 * @param warned whether the owner was told that half of the time has passed
 */
public record FirstResponse(
    Instant due, Optional<Instant> metAt, boolean missed, boolean cancelled, boolean warned) {

  /** How the clock stands. */
  public enum Verdict {
    PENDING,
    MET,
    MISSED,
    CANCELLED
  }

  /** Starts watching. */
  public static FirstResponse watch(Instant due) {
    return new FirstResponse(due, Optional.empty(), false, false, false);
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

  /** When a miss is stated. */
  Optional<Instant> missesAt(Duration tolerance) {
    return verdict() == Verdict.PENDING ? Optional.of(due.plus(tolerance)) : Optional.empty();
  }

  public FirstResponse met(Instant at) {
    return new FirstResponse(due, Optional.of(at), missed, cancelled, warned);
  }

  public FirstResponse miss() {
    return new FirstResponse(due, metAt, true, cancelled, warned);
  }

  /** The complaint was withdrawn: nobody waits any more. */
  public FirstResponse cancel() {
    return new FirstResponse(due, metAt, missed, true, warned);
  }

  /** The owner was told that half of the time has passed. */
  public FirstResponse warn() {
    return new FirstResponse(due, metAt, missed, cancelled, true);
  }
}
