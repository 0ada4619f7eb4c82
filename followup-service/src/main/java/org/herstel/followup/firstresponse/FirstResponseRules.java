package org.herstel.followup.firstresponse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.alert.StaffHours;
import org.herstel.followup.promise.Leads;

/**
 * RX7: a person answers in time with at least one concrete step, or the complaint is resolved. PR6:
 * halfway the owner hears that nobody has, once; of a miss supervisors do.
 *
 * @param tolerance how long after the due time a miss is stated, so that an answer given at the
 *     last moment can still arrive
 * @param worthwhile the least time from receipt to due time of which the owner is warned; in less a
 *     mail would only come after the answer
 * @param hours when owners work
 */
public record FirstResponseRules(
    Duration tolerance, Duration worthwhile, StaffHours hours, Alerts alerts) {

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

  /** When the clock has to be looked at next. */
  public Optional<Instant> wakesAt(Unanswered complaint) {
    return complaint
        .clock()
        .missesAt(tolerance)
        .map(miss -> warnsAt(complaint).filter(miss::isAfter).orElse(miss));
  }

  /** Halfway, in the hours that the owner works; with an owner who came later, at once. */
  private Optional<Instant> warnsAt(Unanswered complaint) {
    Instant due = complaint.clock().due();
    return complaint
        .since()
        .filter(_ -> complaint.owner().isPresent() && !complaint.clock().warned())
        .filter(since -> Duration.between(since, due).compareTo(worthwhile) >= 0)
        .map(since -> Leads.before(Duration.between(since, due), since, due, hours.at(since)));
  }

  /** Time has gone on. After an outage only the last word is said. */
  public List<FollowupEvent> tick(Unanswered complaint, Instant now) {
    FirstResponse clock = complaint.clock();
    if (wakesAt(complaint).filter(moment -> !now.isBefore(moment)).isEmpty()) {
      return List.of();
    }
    if (now.isBefore(clock.due().plus(tolerance))) {
      return List.of(new FirstResponseWarned(complaint.owner().orElseThrow(), clock.due()));
    }
    return List.of(
        new FirstResponseMissed(clock.due()),
        alerts.about(
            Alerts.FIRST_RESPONSE_MISSED,
            "No human answer by %s. Have the customer called now.".formatted(clock.due())));
  }
}
