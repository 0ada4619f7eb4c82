package org.herstel.followup.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.appointment.Appointment.Nudge;
import org.herstel.followup.promise.Leads;
import org.herstel.followup.promise.Promise;

/**
 * What time does to an appointment. The invited are reminded of it; the cause is to be known before
 * it (IV6); and whoever was to be there says what became of it. No holding message goes out for it:
 * nobody can tell the customer that a talk takes longer to begin, only agree on another time.
 */
public record AttendanceRules(AppointmentPolicy policy, Alerts alerts) {

  /** Something to say once its moment has come. */
  private record Due(Instant at, Supplier<List<FollowupEvent>> events) {}

  /**
   * When the appointment has to be looked at next.
   *
   * @param promise that it is kept
   * @param causeKnown whether the cause is confirmed in the complaint's round
   */
  public Optional<Instant> wakesAt(Appointment appointment, Promise promise, boolean causeKnown) {
    return pending(appointment, promise, causeKnown).stream()
        .map(Due::at)
        .min(Comparator.naturalOrder());
  }

  /**
   * Time has gone on. What an outage covered is asked for late; notification lets a reminder expire
   * that comes after the appointment.
   */
  public List<FollowupEvent> tick(
      Appointment appointment, Promise promise, boolean causeKnown, Instant now) {
    return pending(appointment, promise, causeKnown).stream()
        .filter(due -> !now.isBefore(due.at()))
        .flatMap(due -> due.events().get().stream())
        .toList();
  }

  private List<Due> pending(Appointment appointment, Promise promise, boolean causeKnown) {
    List<Due> pending = new ArrayList<>();
    if (!appointment.open()) {
      return pending;
    }
    if (!appointment.nudges().contains(Nudge.REMINDED)) {
      pending.add(
          new Due(
              appointment.begin().minus(ahead(policy.reminderLead(), appointment)),
              () -> List.of(new AppointmentReminderRequested(appointment.arrangement()))));
    }
    if (!causeKnown) {
      pending.addAll(investigation(appointment, promise));
    }
    if (!appointment.nudges().contains(Nudge.ASKED)) {
      pending.add(
          new Due(
              appointment.end().plus(policy.outcomeAfter()),
              () -> List.of(new AppointmentOutcomeRequested(appointment.arrangement()))));
    }
    if (!promise.broken().contains(promise.due())) {
      pending.add(new Due(appointment.end().plus(policy.brokenAfter()), () -> broken(promise)));
    }
    return pending;
  }

  private List<Due> investigation(Appointment appointment, Promise promise) {
    List<Due> pending = new ArrayList<>();
    Duration lead = ahead(policy.investigationLead(), appointment);
    if (!appointment.nudges().contains(Nudge.PRESSED)) {
      pending.add(
          new Due(
              appointment.begin().minus(lead),
              () -> List.of(new InvestigationOverdue(appointment.arrangement()))));
    }
    if (!promise.current().warnings().contains(Alerts.CAUSE_UNKNOWN)) {
      pending.add(
          new Due(
              appointment.begin().minus(lead.dividedBy(2)),
              () -> List.of(causeUnknown(appointment, promise))));
    }
    return pending;
  }

  private static Duration ahead(Duration lead, Appointment appointment) {
    return Leads.within(lead, appointment.toldAt(), appointment.begin());
  }

  private List<FollowupEvent> broken(Promise promise) {
    return List.of(
        new PromiseBroken(promise.id(), promise.due()),
        alerts.about(
            promise.id(),
            Alerts.OUTCOME_UNKNOWN,
            "There was an appointment with the customer at %s, and nobody has noted what became of"
                    .formatted(promise.due())
                + " it. It counts as not kept until somebody does."));
  }

  private FollowupEvent causeUnknown(Appointment appointment, Promise promise) {
    return alerts.about(
        promise.id(),
        Alerts.CAUSE_UNKNOWN,
        "%s meets or calls the customer at %s, and the cause is not confirmed yet."
            .formatted(appointment.arrangement().owner().id(), appointment.begin()));
  }
}
