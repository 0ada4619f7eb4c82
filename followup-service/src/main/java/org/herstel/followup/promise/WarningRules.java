package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.followup.Ids;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.alert.StaffHours;

/**
 * The owner of a promise hears of it well before the customer would have to be put off, so that
 * most holding messages are never needed: once for every time that the customer was told.
 *
 * @param lead how much working time before the due time, unless the rule of the promise names a
 *     moment; at most half of the time there was
 * @param hours when owners work
 */
public record WarningRules(Duration lead, StaffHours hours, Ids ids) {

  /** When the owner has to be warned. */
  public Optional<Instant> wakesAt(Promise promise) {
    ToldTime told = promise.current();
    boolean pending =
        promise.owed()
            && !promise.ofAppointment()
            && !promise.broken().contains(told.due())
            && !told.warnings().contains(Alerts.OWNER_WARNED);
    return pending ? Optional.of(promise.warnsAt().orElseGet(() -> usual(told))) : Optional.empty();
  }

  private Instant usual(ToldTime told) {
    return Leads.before(lead, told.toldAt(), told.due(), hours.at(told.toldAt()));
  }

  /** Time has gone on. */
  public List<FollowupEvent> tick(Promise promise, Instant now) {
    return wakesAt(promise)
        .filter(moment -> !now.isBefore(moment))
        .<List<FollowupEvent>>map(_ ->
            List.of(
                new OwnerWarned(
                    ids.next(), promise.id(), promise.owner(), promise.text(), promise.due())))
        .orElse(List.of());
  }
}
