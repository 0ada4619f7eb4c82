package org.herstel.followup.aftercare;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.followup.Ids;
import org.herstel.kit.decision.Decision;

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
   * The owner asked; also before the due time.
   *
   * @param round the complaint's present round
   */
  public static Decision<FollowupEvent> check(
      Check check, int round, boolean withdrawn, boolean satisfied, Optional<String> words) {
    if (check.answer().isPresent()) {
      return Decision.refused("already-checked", "The customer has been asked already");
    }
    if (withdrawn) {
      return Decision.refused("complaint-withdrawn", "The customer took the complaint back");
    }
    if (check.round() < round) {
      return Decision.refused(
          "check-of-older-round", "The complaint was reopened; this check is history");
    }
    return Decision.events(new AftercareChecked(check.id(), satisfied, words.orElse(null)));
  }
}
