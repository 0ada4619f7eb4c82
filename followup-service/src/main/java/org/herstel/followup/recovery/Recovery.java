package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.herstel.events.Channel;
import org.herstel.events.Owner;
import org.herstel.followup.aftercare.Aftercare;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.alert.AlertLog;
import org.herstel.followup.alert.AlertState;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.Appointments;
import org.herstel.followup.calltask.CallTask;
import org.herstel.followup.calltask.CallTasks;
import org.herstel.followup.consultation.Consultations;
import org.herstel.followup.deadline.Deadlines;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.firstresponse.Unanswered;
import org.herstel.followup.promise.CustomerStep;
import org.herstel.followup.promise.Ledger;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.survey.Respondent;
import org.herstel.followup.survey.Situation;
import org.herstel.followup.survey.Surveys;

/**
 * What follow-up knows about the recovery of one complaint: the fold of its own events and copies
 * of what other services said.
 *
 * @param round 0 before intake spoke
 * @param causeConfirmedIn the last round whose cause is confirmed, or 0
 * @param milestones when it began, was answered and resolved
 */
public record Recovery(
    int round,
    Optional<Accountable> accountable,
    AlertLog alerts,
    CallTasks calls,
    int causeConfirmedIn,
    boolean withdrawn,
    Optional<FirstResponse> firstResponse,
    Deadlines deadlines,
    Consultations consultations,
    Ledger ledger,
    Appointments appointments,
    Aftercare aftercare,
    Surveys surveys,
    Milestones milestones) {

  /** Before the first fact. */
  public static final Recovery UNKNOWN =
      new Recovery(
          0,
          Optional.empty(),
          AlertLog.EMPTY,
          CallTasks.NONE,
          0,
          false,
          Optional.empty(),
          Deadlines.NONE,
          Consultations.NONE,
          Ledger.EMPTY,
          Appointments.NONE,
          Aftercare.NONE,
          Surveys.NONE,
          Milestones.NONE);

  /** What was stored before there were some of these members has none of them. */
  public Recovery {
    alerts = Objects.requireNonNullElse(alerts, AlertLog.EMPTY);
    calls = Objects.requireNonNullElse(calls, CallTasks.NONE);
    appointments = Objects.requireNonNullElse(appointments, Appointments.NONE);
    surveys = Objects.requireNonNullElse(surveys, Surveys.NONE);
    deadlines = Objects.requireNonNullElse(deadlines, Deadlines.NONE);
    consultations = Objects.requireNonNullElse(consultations, Consultations.NONE);
    milestones = Objects.requireNonNullElse(milestones, Milestones.NONE);
  }

  /** Whose complaint it is: an agent's id and a team. */
  public record Accountable(String agent, String team) {}

  /** The owner's team. */
  public Optional<String> team() {
    return accountable.map(Accountable::team);
  }

  /** Whether the cause of this round is confirmed, so that an outcome may be promised. */
  public boolean causeKnown() {
    return causeConfirmedIn > 0 && causeConfirmedIn >= round;
  }

  /** Whether the customer still has to be asked. */
  public boolean isOpen(Check check) {
    return check.answer().isEmpty() && !check.givenUp() && !withdrawn && check.round() >= round;
  }

  /** What surveys have to know. */
  public Situation situation() {
    return new Situation(round, withdrawn, resolvedAt(), aftercare.of(round));
  }

  /** Whether what an alert is about has come right, or nobody waits for it any more. */
  public boolean isOver(Alert alert) {
    return withdrawn
        || alert.promise().flatMap(ledger::find).filter(promise -> !promise.owed()).isPresent()
        || alert.reason().equals(Alerts.FIRST_RESPONSE_MISSED)
            && milestones.answeredAt().isPresent();
  }

  /** Whether an alert still waits for somebody. */
  public AlertState stateOf(Alert alert) {
    if (alert.acknowledged().isPresent()) {
      return AlertState.ACKNOWLEDGED;
    }
    return isOver(alert) ? AlertState.OVER : AlertState.OPEN;
  }

  /** Who complained, as long as {@code received} is known. */
  public Optional<UUID> customer() {
    return surveys.respondent().map(Respondent::customer);
  }

  /** The first answer that the customer waits for, or has got. */
  Optional<Unanswered> unanswered() {
    return firstResponse.map(clock ->
        new Unanswered(clock, milestones.receivedAt(), accountable.map(Accountable::agent)));
  }

  /** By which channel the complaint came in. */
  public Optional<Channel> channel() {
    return milestones.channel();
  }

  /**
   * By which channel the customer hears of plans: the offer and the confirmation go by mail to whom
   * has an address, else the complaint's channel. Empty while the customer is not known, as for
   * complaints from before copies of customers were kept.
   */
  Optional<Channel> channelOfPlans() {
    return appointments
        .customer()
        .flatMap(customer -> customer.email() == null ? channel() : Optional.of(Channel.EMAIL));
  }

  /** Whether somebody still has to call. */
  public boolean isOpen(CallTask task) {
    return !task.done() && !withdrawn;
  }

  /** The customer's own steps that still matter. */
  List<CustomerStep> stepsToRemind() {
    return withdrawn
        ? List.of()
        : ledger.steps().stream().filter(step -> step.round() >= round).toList();
  }

  /** When it was resolved; empty again after a reopening or a withdrawal. */
  public Optional<Instant> resolvedAt() {
    return milestones
        .resolution()
        .filter(resolution -> !withdrawn && resolution.round() >= round)
        .map(Milestones.Resolution::at);
  }

  Recovery inRound(int present) {
    return change(draft -> draft.round = Math.max(round, present));
  }

  Recovery ownedBy(Owner owner) {
    return change(
        draft -> draft.accountable = Optional.of(new Accountable(owner.id(), owner.team())));
  }

  Recovery causeConfirmed(int inRound) {
    return change(draft -> draft.causeConfirmedIn = Math.max(causeConfirmedIn, inRound));
  }

  Recovery withdraw() {
    return change(draft -> {
      draft.withdrawn = true;
      draft.firstResponse = firstResponse.map(FirstResponse::cancel);
    });
  }

  Recovery watching(FirstResponse clock) {
    return change(draft -> draft.firstResponse = Optional.of(clock));
  }

  Recovery with(AlertLog changed) {
    return change(draft -> draft.alerts = changed);
  }

  Recovery with(CallTasks changed) {
    return change(draft -> draft.calls = changed);
  }

  Recovery with(Deadlines changed) {
    return change(draft -> draft.deadlines = changed);
  }

  Recovery with(Consultations changed) {
    return change(draft -> draft.consultations = changed);
  }

  Recovery with(Ledger changed) {
    return change(draft -> draft.ledger = changed);
  }

  Recovery with(Appointments changed) {
    return change(draft -> draft.appointments = changed);
  }

  Recovery with(Aftercare changed) {
    return change(draft -> draft.aftercare = changed);
  }

  Recovery with(Surveys changed) {
    return change(draft -> draft.surveys = changed);
  }

  Recovery with(Milestones changed) {
    return change(draft -> draft.milestones = changed);
  }

  Recovery appointment(UUID id, UnaryOperator<Appointment> change) {
    return with(appointments.change(id, change));
  }

  Recovery promise(UUID id, UnaryOperator<Promise> change) {
    return with(ledger.change(id, change));
  }

  private Recovery change(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy under change, so that each change names only what it changes. */
  private static final class Draft {
    private int round;
    private Optional<Accountable> accountable;
    private AlertLog alerts;
    private CallTasks calls;
    private int causeConfirmedIn;
    private boolean withdrawn;
    private Optional<FirstResponse> firstResponse;
    private Deadlines deadlines;
    private Consultations consultations;
    private Ledger ledger;
    private Appointments appointments;
    private Aftercare aftercare;
    private Surveys surveys;
    private Milestones milestones;

    Draft(Recovery of) {
      round = of.round;
      accountable = of.accountable;
      alerts = of.alerts;
      calls = of.calls;
      causeConfirmedIn = of.causeConfirmedIn;
      withdrawn = of.withdrawn;
      firstResponse = of.firstResponse;
      deadlines = of.deadlines;
      consultations = of.consultations;
      ledger = of.ledger;
      appointments = of.appointments;
      aftercare = of.aftercare;
      surveys = of.surveys;
      milestones = of.milestones;
    }

    Recovery done() {
      return new Recovery(
          round,
          accountable,
          alerts,
          calls,
          causeConfirmedIn,
          withdrawn,
          firstResponse,
          deadlines,
          consultations,
          ledger,
          appointments,
          aftercare,
          surveys,
          milestones);
    }
  }
}
