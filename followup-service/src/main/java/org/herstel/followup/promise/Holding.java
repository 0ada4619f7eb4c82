package org.herstel.followup.promise;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to the customer that a promise takes longer: what was asked for, and what became of it.
 *
 * @param revision number of this change to the promise, from 1
 * @param deadline the message is worthless after this moment
 * @param late true when the old time had passed before the customer was told
 * @param answeredAt when notification settled it; for a message that left, when it left
 */
public record Holding(
    int revision,
    Instant requestedAt,
    Instant oldDue,
    Instant newDue,
    Instant deadline,
    boolean late,
    Outcome outcome,
    Optional<Instant> answeredAt) {

  /** What became of the message. */
  public enum Outcome {
    AWAITED,
    HANDED_OVER,
    EXPIRED,
    FAILED,
    CANCELLED
  }

  /** Whether the customer was told in time to make the new time count. */
  boolean told() {
    return outcome == Outcome.HANDED_OVER && (late || inTime());
  }

  /** Whether it left before the old time had passed. */
  public boolean inTime() {
    return left() && answeredAt.filter(oldDue::isAfter).isPresent();
  }

  /** Whether it left, with the wording for before the due time. */
  public boolean left() {
    return outcome == Outcome.HANDED_OVER && !late;
  }

  /** When the customer was told; a late message never before it was asked for. */
  Instant toldAt() {
    Instant at = answeredAt.orElseThrow();
    return late && at.isBefore(requestedAt) ? requestedAt : at;
  }

  /** Whether it reached the customer or may still do so. */
  boolean counts() {
    return outcome == Outcome.AWAITED || outcome == Outcome.HANDED_OVER;
  }

  Holding answered(Outcome answer, Instant at) {
    return new Holding(
        revision, requestedAt, oldDue, newDue, deadline, late, answer, Optional.of(at));
  }
}
