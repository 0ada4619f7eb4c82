package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.SurveyKind;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.deadline.DeadlineRules;
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
    recovery
        .unanswered()
        .flatMap(rules.firstResponse(recovery)::wakesAt)
        .ifPresent(at -> clocks.put(new Clock.OfFirstResponse(), at));
    if (!recovery.withdrawn()) {
      DeadlineRules deadlines = rules.deadlines(recovery);
      for (Deadline deadline : recovery.deadlines().all()) {
        deadlines
            .wakesAt(deadline)
            .ifPresent(at -> clocks.put(new Clock.OfDeadline(deadline.id()), at));
      }
    }
    for (Promise promise : recovery.ledger().promises()) {
      rules
          .holding(recovery)
          .wakesAt(promise)
          .ifPresent(at -> clocks.put(new Clock.OfPromise(promise.id()), at));
      rules
          .warning()
          .wakesAt(promise)
          .ifPresent(at -> clocks.put(new Clock.OfWarning(promise.id()), at));
    }
    for (Alert alert : recovery.alerts().alerts()) {
      rules
          .escalation()
          .wakesAt(alert, recovery.isOver(alert))
          .ifPresent(at -> clocks.put(new Clock.OfAlert(alert.id()), at));
    }
    for (CustomerStep step : recovery.stepsToRemind()) {
      rules
          .reminder()
          .wakesAt(step)
          .ifPresent(at -> clocks.put(new Clock.OfStep(step.number()), at));
    }
    for (Appointment open : recovery.appointments().open()) {
      rules
          .attendance(recovery)
          .wakesAt(open, promiseOf(recovery, open), recovery.causeKnown())
          .ifPresent(at -> clocks.put(new Clock.OfAppointment(open.id()), at));
    }
    for (SurveyKind kind : SurveyKind.values()) {
      rules
          .survey()
          .wakesAt(kind, recovery.surveys(), recovery.situation())
          .ifPresent(at -> clocks.put(new Clock.OfSurvey(kind), at));
    }
    return clocks;
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
