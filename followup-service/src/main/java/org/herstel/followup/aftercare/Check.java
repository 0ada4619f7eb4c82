package org.herstel.followup.aftercare;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The owner's call some days after the resolution.
 *
 * @param round of the complaint whose recovery is asked about
 */
public record Check(UUID id, int round, Instant scheduledAt, Instant due, Optional<Answer> answer) {

  /** What the customer said. */
  public record Answer(Instant at, boolean satisfied, Optional<String> words) {}

  Check answered(Answer answer) {
    return new Check(id, round, scheduledAt, due, Optional.of(answer));
  }
}
