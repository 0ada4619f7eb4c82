package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.SurveyKind;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.AttendanceRules;
import org.herstel.followup.deadline.WaitRules;
import org.herstel.followup.promise.CustomerStep;
import org.herstel.followup.promise.Promise;

/** What follow-up does about time: which clocks run, and what follows when one of them fires. */
record ClockRules(RecoveryRules rules) {
  List<? extends ComplaintEvent> tick(Recovery recovery, Clock clock, Instant now) {
    return switch (clock) {
      case Clock.OfAlert(UUID alert) ->
          recovery
              .alerts()
              .find(alert)
              .map(raised ->
                  rules.escalation().tick(raised, recovery.isOver(raised), recovery.team(), now))
              .orElse(List.of());
      case Clock.OfFirstResponse() ->
          recovery
              .unanswered()
              .map(complaint -> rules.firstResponse(recovery).tick(complaint, now))
              .orElse(List.of());
      case Clock.OfDeadline(UUID deadline) ->
          recovery
              .deadlines()
              .find(deadline)
              .filter(_ -> !recovery.withdrawn())
              .map(set -> rules.deadlines(recovery).tick(set, now))
              .orElse(List.of());
      case Clock.OfPromise(UUID promise) ->
          recovery
              .ledger()
              .find(promise)
              .map(owed -> rules.holding(recovery).tick(owed, now))
              .orElse(List.of());
      case Clock.OfWarning(UUID promise) ->
          recovery
              .ledger()
              .find(promise)
              .map(owed -> rules.warning().tick(owed, now))
              .orElse(List.of());
      case Clock.OfStep(int number) ->
          recovery
              .ledger()
              .step(number)
              .map(step -> customerStep(recovery, step, now))
              .orElse(List.of());
      case Clock.OfAppointment(UUID id) ->
          recovery
              .appointments()
              .find(id)
              .map(known ->
                  rules
                      .attendance(recovery)
                      .tick(known, promiseOf(recovery, known), recovery.causeKnown(), now))
              .orElse(List.of());
      case Clock.OfSurvey(SurveyKind kind) ->
          rules.survey().tick(kind, recovery.surveys(), recovery.situation(), now);
    };
  }

  Map<Clock, Instant> running(Recovery recovery) {
    Map<Clock, Instant> clocks = new LinkedHashMap<>();
    wind(
        clocks,
        recovery.unanswered().stream().toList(),
        _ -> new Clock.OfFirstResponse(),
        rules.firstResponse(recovery)::wakesAt);
    if (!recovery.withdrawn()) {
      wind(
          clocks,
          recovery.deadlines().all(),
          deadline -> new Clock.OfDeadline(deadline.id()),
          rules.deadlines(recovery)::wakesAt);
    }
    List<Promise> promises = recovery.ledger().promises();
    wind(
        clocks,
        promises,
        promise -> new Clock.OfPromise(promise.id()),
        rules.holding(recovery)::wakesAt);
    wind(clocks, promises, promise -> new Clock.OfWarning(promise.id()), rules.warning()::wakesAt);
    wind(
        clocks,
        recovery.alerts().alerts(),
        alert -> new Clock.OfAlert(alert.id()),
        alert -> rules.escalation().wakesAt(alert, recovery.isOver(alert)));
    wind(
        clocks,
        recovery.stepsToRemind(),
        step -> new Clock.OfStep(step.number()),
        rules.reminder()::wakesAt);
    AttendanceRules attendance = rules.attendance(recovery);
    wind(
        clocks,
        recovery.appointments().open(),
        open -> new Clock.OfAppointment(open.id()),
        open -> attendance.wakesAt(open, promiseOf(recovery, open), recovery.causeKnown()));
    wind(
        clocks,
        List.of(SurveyKind.values()),
        Clock.OfSurvey::new,
        kind -> rules.survey().wakesAt(kind, recovery.surveys(), recovery.situation()));
    return clocks;
  }

  private static <T> void wind(
      Map<Clock, Instant> clocks,
      Collection<T> all,
      Function<T, Clock> clock,
      Function<T, Optional<Instant>> wakesAt) {
    for (T one : all) {
      wakesAt.apply(one).ifPresent(at -> clocks.put(clock.apply(one), at));
    }
  }

  /** The customer is reminded of a step; once its time has passed, the company waits for it. */
  private List<FollowupEvent> customerStep(Recovery recovery, CustomerStep step, Instant now) {
    List<FollowupEvent> reminders = rules.reminder().tick(step, now);
    boolean waits =
        !reminders.isEmpty() && !now.isBefore(step.due()) && recovery.resolvedAt().isEmpty();
    return waits
        ? Stream.concat(
                reminders.stream(),
                WaitRules.overdue(recovery.deadlines(), step.number(), step.text()).stream())
            .toList()
        : reminders;
  }

  private static Promise promiseOf(Recovery recovery, Appointment appointment) {
    return recovery.ledger().find(appointment.arrangement().promise()).orElseThrow();
  }
}
