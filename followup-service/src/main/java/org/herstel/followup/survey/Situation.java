package org.herstel.followup.survey;

import java.time.Instant;
import java.util.Optional;
import org.herstel.followup.aftercare.Check;

/**
 * What surveys need to know about the recovery.
 *
 * @param resolvedAt when the present round was resolved; empty while it is not, and after a
 *     withdrawal
 * @param check the owner's check of the present round
 */
public record Situation(
    int round, boolean withdrawn, Optional<Instant> resolvedAt, Optional<Check> check) {

  /** When the owner had asked, or had given up asking. */
  Optional<Instant> checkEndedAt() {
    return check.flatMap(Check::endedAt);
  }

  boolean unhappyAtCheck() {
    return check.flatMap(Check::answer).filter(answer -> !answer.satisfied()).isPresent();
  }

  Optional<Instant> contentAtCheck() {
    return check.flatMap(Check::answer).filter(Check.Answer::satisfied).map(Check.Answer::at);
  }
}
