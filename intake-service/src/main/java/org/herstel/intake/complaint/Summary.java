package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read-back to the customer.
 *
 * @param number from 1 inside the complaint, over all rounds
 * @param concerns the numbers it names
 * @param answer absent until the customer has answered
 */
public record Summary(
    int number,
    int round,
    Instant at,
    String by,
    String text,
    List<Integer> concerns,
    @Nullable Answer answer) {

  /** What the customer said to the read-back. */
  public record Answer(Instant at, boolean confirmed, @Nullable String correction) {}

  boolean confirmedIn(int round) {
    return this.round == round && answer != null && answer.confirmed();
  }

  Summary answered(Answer answer) {
    return new Summary(number, round, at, by, text, concerns, answer);
  }
}
