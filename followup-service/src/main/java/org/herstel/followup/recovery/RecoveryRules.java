package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.NotificationEvent;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.SurveyKind;
import org.herstel.followup.Ids;
import org.herstel.followup.aftercare.AftercareRules;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.alert.EscalationRules;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.AppointmentRules;
import org.herstel.followup.appointment.AttendanceRules;
import org.herstel.followup.calltask.CallTaskRules;
import org.herstel.followup.consultation.ConsultationRules;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.deadline.DeadlineRules;
import org.herstel.followup.deadline.Happening;
import org.herstel.followup.deadline.Timekeeping;
import org.herstel.followup.deadline.WaitRules;
import org.herstel.followup.firstresponse.FirstResponseRules;
import org.herstel.followup.promise.CustomerStep;
import org.herstel.followup.promise.HoldingRules;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.PromiseRules;
import org.herstel.followup.promise.ReminderRules;
import org.herstel.followup.promise.WarningRules;
import org.herstel.followup.survey.SurveyRules;

/**
 * What follow-up does about facts and about time. Facts are never refused: one that no longer fits
 * changes nothing and yields {@link FactOutOfStep}.
 */
public record RecoveryRules(FollowupPolicy policy, Ids ids, Timekeeping times) {
  /** Owner of a check on a complaint that never got an owner. */
  static final String NOBODY = "unassigned";

  /** Messages that are what a rule may ask, by their reason. */
  private static final Map<String, Happening> ASKED_FOR =
      Map.of("acknowledgement", Happening.ACKNOWLEDGEMENT, "letter", Happening.LETTER);

  /**
   * What follows from a fact.
   *
   * @param recovery before the fact
   * @param round and {@code at}: of the fact
   */
  public List<? extends ComplaintEvent> react(
      Recovery recovery, ComplaintEvent fact, int round, Instant at, Instant now) {
    return toStaff(heard(recovery, fact, round, at, now), now);
  }

  private List<? extends ComplaintEvent> heard(
      Recovery recovery, ComplaintEvent fact, int round, Instant at, Instant now) {
    return switch (fact) {
      case ComplaintReceived received when recovery.firstResponse().isEmpty() ->
          deadlines(recovery).received(received, at);
      case ContactRecorded contact -> contacted(recovery, contact);
      case ComplaintReopened _ -> deadlines(recovery).reopened(recovery.deadlines(), round, now);
      case ComplaintWithdrawn _ ->
          both(withdrawn(recovery), WaitRules.over(recovery.deadlines(), "withdrawn"));
      case ConsultationRequested asked ->
          round < recovery.round() || recovery.withdrawn()
              ? outOfStep(recovery, fact)
              : consultations()
                  .requested(
                      recovery.ledger(),
                      recovery.deadlines(),
                      recovery.consultations(),
                      asked,
                      owner(recovery),
                      recovery.channel(),
                      at);
      case ConsultationAnswered answer ->
          ConsultationRules.answered(recovery.ledger(), recovery.consultations(), answer, at);
      case PlanAgreed(var plan) when round >= recovery.round() && !recovery.withdrawn() ->
          both(
              PromiseRules.agreed(recovery.ledger(), plan, recovery.channelOfPlans(), ids),
              deadlines(recovery).agreed(recovery.deadlines(), at));
      case PlanAgreed _ -> outOfStep(recovery, fact);
      case StepDone done ->
          both(stepDone(recovery, done, at), waits().done(recovery.deadlines(), done.step(), now));
      case ComplaintResolved _ -> resolved(recovery, fact, round, at, now);
      case MessageHandedOver(Message message, int _, Instant handedOver)
          when ASKED_FOR.containsKey(message.reason()) ->
          deadlines(recovery)
              .happened(recovery.deadlines(), ASKED_FOR.get(message.reason()), handedOver);
      case MessageHandedOver(Message message, int _, Instant handedOver) ->
          answer(
              recovery,
              fact,
              message,
              (promise, revision) ->
                  holding(recovery).handedOver(promise, revision, handedOver, now));
      case MessageExpired(Message message, Instant _) ->
          answer(
              recovery,
              fact,
              message,
              (promise, revision) -> holding(recovery).expired(promise, revision, now));
      case MessageFailed(Message message, int _, String _) when message.promise() == null ->
          CallTaskRules.unreachable(
              recovery.calls(), recovery.withdrawn(), message, recovery.customer(), ids);
      case MessageFailed(Message message, int _, String _) ->
          answer(
              recovery,
              fact,
              message,
              (promise, revision) -> holding(recovery).failed(promise, revision, now));
      case MessageCancelled(Message message, String _) ->
          answer(
              recovery,
              fact,
              message,
              (promise, revision) -> holding(recovery).cancelled(promise, revision, now));
      case IntakeEvent _,
          ResolutionEvent _,
          NotificationEvent _,
          FollowupEvent _,
          FactOutOfStep _,
          ComplaintEvent.RecordDiscarded _ ->
          List.of();
    };
  }

  /** What follows from the time having come that a clock waited for. */
  public List<? extends ComplaintEvent> tick(Recovery recovery, Clock clock, Instant now) {
    return toStaff(fired(recovery, clock, now), now);
  }

  private List<? extends ComplaintEvent> fired(Recovery recovery, Clock clock, Instant now) {
    return switch (clock) {
      case Clock.OfAlert(UUID alert) ->
          recovery
              .alerts()
              .find(alert)
              .map(raised ->
                  escalation().tick(raised, recovery.isOver(raised), recovery.team(), now))
              .orElse(List.of());
      case Clock.OfFirstResponse() ->
          recovery
              .unanswered()
              .map(complaint -> firstResponse(recovery).tick(complaint, now))
              .orElse(List.of());
      case Clock.OfDeadline(UUID deadline) ->
          recovery
              .deadlines()
              .find(deadline)
              .filter(_ -> !recovery.withdrawn())
              .map(set -> deadlines(recovery).tick(set, now))
              .orElse(List.of());
      case Clock.OfPromise(UUID promise) ->
          recovery
              .ledger()
              .find(promise)
              .map(owed -> holding(recovery).tick(owed, now))
              .orElse(List.of());
      case Clock.OfWarning(UUID promise) ->
          recovery.ledger().find(promise).map(owed -> warning().tick(owed, now)).orElse(List.of());
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
                  attendance(recovery)
                      .tick(known, promiseOf(recovery, known), recovery.causeKnown(), now))
              .orElse(List.of());
      case Clock.OfSurvey(SurveyKind kind) ->
          survey().tick(kind, recovery.surveys(), recovery.situation(), now);
    };
  }

  /** The clocks that run, and when each has to be looked at. */
  public Map<Clock, Instant> clocks(Recovery recovery) {
    Map<Clock, Instant> clocks = new LinkedHashMap<>();
    recovery
        .unanswered()
        .flatMap(firstResponse(recovery)::wakesAt)
        .ifPresent(at -> clocks.put(new Clock.OfFirstResponse(), at));
    if (!recovery.withdrawn()) {
      DeadlineRules deadlines = deadlines(recovery);
      for (Deadline deadline : recovery.deadlines().all()) {
        deadlines
            .wakesAt(deadline)
            .ifPresent(at -> clocks.put(new Clock.OfDeadline(deadline.id()), at));
      }
    }
    for (Promise promise : recovery.ledger().promises()) {
      holding(recovery)
          .wakesAt(promise)
          .ifPresent(at -> clocks.put(new Clock.OfPromise(promise.id()), at));
      warning().wakesAt(promise).ifPresent(at -> clocks.put(new Clock.OfWarning(promise.id()), at));
    }
    for (Alert alert : recovery.alerts().alerts()) {
      escalation()
          .wakesAt(alert, recovery.isOver(alert))
          .ifPresent(at -> clocks.put(new Clock.OfAlert(alert.id()), at));
    }
    for (CustomerStep step : recovery.stepsToRemind()) {
      reminder().wakesAt(step).ifPresent(at -> clocks.put(new Clock.OfStep(step.number()), at));
    }
    for (Appointment open : recovery.appointments().open()) {
      attendance(recovery)
          .wakesAt(open, promiseOf(recovery, open), recovery.causeKnown())
          .ifPresent(at -> clocks.put(new Clock.OfAppointment(open.id()), at));
    }
    for (SurveyKind kind : SurveyKind.values()) {
      survey()
          .wakesAt(kind, recovery.surveys(), recovery.situation())
          .ifPresent(at -> clocks.put(new Clock.OfSurvey(kind), at));
    }
    return clocks;
  }

  private static List<FollowupEvent> withdrawn(Recovery recovery) {
    List<FollowupEvent> events = new ArrayList<>(PromiseRules.withdrawn(recovery.ledger()));
    events.addAll(AppointmentRules.withdrawn(recovery.appointments()));
    return events;
  }

  /** The rules of asking by link, for what customers answer there. */
  public SurveyRules survey() {
    return new SurveyRules(policy.survey(), ids);
  }

  private List<FollowupEvent> contacted(Recovery recovery, ContactRecorded contact) {
    Instant at = contact.at();
    List<FollowupEvent> events = new ArrayList<>();
    if (!contact.steps().isEmpty()) {
      events.addAll(answered(recovery, at));
    }
    events.addAll(deadlines(recovery).happened(recovery.deadlines(), Happening.CONTACT, at));
    events.addAll(ConsultationRules.contact(recovery.ledger(), recovery.consultations(), at));
    return events;
  }

  /** The customer is reminded of a step; once its time has passed, the company waits for it. */
  private List<FollowupEvent> customerStep(Recovery recovery, CustomerStep step, Instant now) {
    List<FollowupEvent> reminders = reminder().tick(step, now);
    boolean waits =
        !reminders.isEmpty() && !now.isBefore(step.due()) && recovery.resolvedAt().isEmpty();
    return waits
        ? both(reminders, WaitRules.overdue(recovery.deadlines(), step.number(), step.text()))
        : reminders;
  }

  private static <E> List<E> both(List<? extends E> some, List<? extends E> more) {
    List<E> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private List<FollowupEvent> answered(Recovery recovery, Instant at) {
    return recovery
        .firstResponse()
        .map(first -> FirstResponseRules.answered(first, at))
        .orElse(List.of());
  }

  private List<? extends ComplaintEvent> stepDone(Recovery recovery, StepDone fact, Instant at) {
    return recovery
        .ledger()
        .ofStep(fact.version(), fact.step())
        .<List<? extends ComplaintEvent>>map(promise -> PromiseRules.done(promise, at))
        .orElseGet(() ->
            recovery.ledger().step(fact.step()).isPresent()
                ? List.of()
                : outOfStep(fact, "step-unknown", "No such step was agreed as far as known"));
  }

  private List<? extends ComplaintEvent> resolved(
      Recovery recovery, ComplaintEvent fact, int round, Instant at, Instant now) {
    List<ComplaintEvent> events = new ArrayList<>(answered(recovery, at));
    if (recovery.withdrawn() || round < recovery.round()) {
      events.addAll(outOfStep(recovery, fact));
    } else {
      events.addAll(deadlines(recovery).happened(recovery.deadlines(), Happening.RESOLVED, at));
      events.addAll(WaitRules.over(recovery.deadlines(), Deadline.RESOLVED));
      events.addAll(
          AftercareRules.resolved(
              recovery.aftercare(), round, owner(recovery), now, policy.aftercareAfter(), ids));
    }
    return events;
  }

  /** Only messages about a promise matter here; every other one passes by. */
  private static List<? extends ComplaintEvent> answer(
      Recovery recovery,
      ComplaintEvent fact,
      Message message,
      BiFunction<Promise, Integer, List<FollowupEvent>> rule) {
    if (message.promise() == null || message.revision() == null) {
      return List.of();
    }
    return recovery
        .ledger()
        .find(message.promise())
        .filter(promise -> promise.knows(message.revision()))
        .<List<? extends ComplaintEvent>>map(promise -> rule.apply(promise, message.revision()))
        .orElseGet(
            () -> outOfStep(fact, "holding-unknown", "No such holding message was asked for"));
  }

  private static List<FactOutOfStep> outOfStep(Recovery recovery, ComplaintEvent fact) {
    return recovery.withdrawn()
        ? outOfStep(fact, "complaint-withdrawn", "The customer had taken the complaint back")
        : outOfStep(fact, "older-round", "The complaint had been reopened");
  }

  private static List<FactOutOfStep> outOfStep(ComplaintEvent fact, String reason, String detail) {
    return List.of(new FactOutOfStep(EventTypes.of(fact).attribute(), reason, detail));
  }

  private FirstResponseRules firstResponse(Recovery recovery) {
    return new FirstResponseRules(
        policy.firstResponseTolerance(),
        policy.firstResponseWarned(),
        policy.escalation().hours(),
        alerts(recovery));
  }

  private static String owner(Recovery recovery) {
    return recovery.accountable().map(Recovery.Accountable::agent).orElse(NOBODY);
  }

  /** What follow-up does about times of rules, for commands too. */
  public DeadlineRules deadlines(Recovery recovery) {
    return new DeadlineRules(
        times, ids, alerts(recovery), recovery.accountable().map(Recovery.Accountable::agent));
  }

  /** What follow-up does about waiting for the customer, for commands too. */
  public WaitRules waits() {
    return new WaitRules(times);
  }

  private ConsultationRules consultations() {
    return new ConsultationRules(times, ids);
  }

  private HoldingRules holding(Recovery recovery) {
    return new HoldingRules(policy.holding(), alerts(recovery));
  }

  private WarningRules warning() {
    return new WarningRules(policy.ownerWarningLead(), policy.escalation().hours(), ids);
  }

  private EscalationRules escalation() {
    return new EscalationRules(policy.escalation());
  }

  /** Whatever calls for staff: with the calls to be made, and not after hours. */
  List<? extends ComplaintEvent> toStaff(List<? extends ComplaintEvent> events, Instant now) {
    return CallTaskRules.withCalls(escalation().inHours(events, now), ids);
  }

  private ReminderRules reminder() {
    return new ReminderRules(policy.reminderLead());
  }

  private AttendanceRules attendance(Recovery recovery) {
    return new AttendanceRules(policy.appointments(), alerts(recovery));
  }

  private static Promise promiseOf(Recovery recovery, Appointment appointment) {
    return recovery.ledger().find(appointment.arrangement().promise()).orElseThrow();
  }

  /** What the supervisors of a complaint are told. */
  public Alerts alerts(Recovery recovery) {
    return new Alerts(ids, recovery.team());
  }
}
