package org.herstel.followup.aftercare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The owner's call some days after the resolution.
 *
 * @param round of the complaint whose recovery is asked about
 * @param due when the owner calls, or calls again
 * @param attempts calls that did not reach the customer
 */
public record Check(
    UUID id,
    int round,
    Instant scheduledAt,
    Instant due,
    Optional<Answer> answer,
    List<Attempt> attempts) {

  /** A member that a stored document lacks is absent. */
  public Check {
    attempts = attempts == null ? List.of() : List.copyOf(attempts);
  }

  /** What the customer said. */
  public record Answer(Instant at, boolean satisfied, Optional<String> words) {}

  /**
   * A call that did not reach the customer.
   *
   * @param last whether nobody calls again
   */
  public record Attempt(Instant at, boolean last, Optional<String> words) {}

  /** Whether the owner has tried often enough. */
  public boolean givenUp() {
    return answer.isEmpty() && attempts.stream().anyMatch(Attempt::last);
  }

  /** When the owner had asked, or had given up asking. */
  public Optional<Instant> endedAt() {
    return answer
        .map(Answer::at)
        .or(() -> attempts.stream().filter(Attempt::last).map(Attempt::at).findFirst());
  }

  Check answered(Answer given) {
    return new Check(id, round, scheduledAt, due, Optional.of(given), attempts);
  }

  Check attempted(Attempt attempt, Instant nextDue) {
    return new Check(
        id,
        round,
        scheduledAt,
        nextDue,
        answer,
        Stream.concat(attempts.stream(), Stream.of(attempt)).toList());
  }
}
