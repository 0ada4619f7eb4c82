package org.herstel.followup.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.followup.Ids;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/** AC1: no complaint is closed before its owner has asked whether the recovery worked. */
public final class AftercareRules {
  private AftercareRules() {}

  /** The complaint was resolved: the owner asks the customer some days later. */
  public static List<FollowupEvent> resolved(
      Aftercare aftercare, int round, String owner, Instant now, Duration after, Ids ids) {
    if (aftercare.of(round).isPresent()) {
      return List.of();
    }
    Instant due = now.plus(after).truncatedTo(ChronoUnit.MICROS);
    return List.of(new AftercareScheduled(ids.next(), owner, due));
  }

  /**
   * The owner asked; also before the due time, and also after having given up: a customer may call
   * back.
   *
   * @param round the complaint's present round
   */
  public static Decision<FollowupEvent> check(
      Check check, int round, boolean withdrawn, boolean satisfied, Optional<String> words) {
    return over(check, round, withdrawn)
        .<Decision<FollowupEvent>>map(refusal -> Decision.refused(List.of(refusal)))
        .orElseGet(
            () -> Decision.events(new AftercareChecked(check.id(), satisfied, words.orElse(null))));
  }

  /**
   * The owner tried to ask and did not reach the customer; also before the due time.
   *
   * @param round the complaint's present round
   * @param again how long until the owner tries again
   * @param most how many attempts there are
   */
  public static Decision<FollowupEvent> attempt(
      Check check,
      int round,
      boolean withdrawn,
      Optional<String> words,
      Instant now,
      Duration again,
      int most) {
    Optional<Refusal> refusal =
        over(check, round, withdrawn)
            .or(() ->
                check.givenUp()
                    ? refusal("attempts-exhausted", "Nobody tries again to reach the customer")
                    : Optional.empty());
    if (refusal.isPresent()) {
      return Decision.refused(List.of(refusal.get()));
    }
    int number = check.attempts().size() + 1;
    Instant nextDue = number >= most ? null : now.plus(again).truncatedTo(ChronoUnit.MICROS);
    return Decision.events(new AftercareAttempted(check.id(), number, nextDue, words.orElse(null)));
  }

  private static Optional<Refusal> over(Check check, int round, boolean withdrawn) {
    if (check.answer().isPresent()) {
      return refusal("already-checked", "The customer has been asked already");
    }
    if (withdrawn) {
      return refusal("complaint-withdrawn", "The customer took the complaint back");
    }
    if (check.round() < round) {
      return refusal("check-of-older-round", "The complaint was reopened; this check is history");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(String code, String detail) {
    return Optional.of(new Refusal(code, detail));
  }
}
