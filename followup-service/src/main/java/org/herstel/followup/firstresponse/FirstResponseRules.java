package org.herstel.followup.firstresponse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.followup.alert.Alerts;

/** RX7: a person answers in time with at least one concrete step, or the complaint is resolved. */
public final class FirstResponseRules {
  private FirstResponseRules() {}

  /**
   * The customer was answered.
   *
   * @param at when that took place; after the due time it changes nothing
   */
  public static List<FollowupEvent> answered(FirstResponse clock, Instant at) {
    if (clock.metAt().isPresent() || at.isAfter(clock.due())) {
      return List.of();
    }
    return List.of(new FirstResponseMet(clock.due(), at, clock.missed()));
  }

  /**
   * Time has gone on.
   *
   * @param tolerance how long after the due time a miss is stated, so that an answer given at the
   *     last moment can still arrive
   */
  public static List<FollowupEvent> tick(
      FirstResponse clock, Instant now, Duration tolerance, Alerts alerts) {
    return clock
        .wakesAt(tolerance)
        .filter(moment -> !now.isBefore(moment))
        .<List<FollowupEvent>>map(moment ->
            List.of(
                new FirstResponseMissed(clock.due()),
                alerts.about(
                    Alerts.FIRST_RESPONSE_MISSED,
                    "No human answer by %s. Have the customer called now.".formatted(clock.due()))))
        .orElse(List.of());
  }
}
