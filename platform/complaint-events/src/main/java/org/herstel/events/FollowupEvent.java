package org.herstel.events;

import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follow-up says: clocks, promises, appointments, aftercare. */
public sealed interface FollowupEvent extends ComplaintEvent {

  /**
   * A person answered the customer in time, or it turned out later that one had.
   *
   * @param at when the contact took place
   * @param knownLate true when the miss had been journaled before this contact became known
   */
  record FirstResponseMet(Instant due, Instant at, boolean knownLate) implements FollowupEvent {}

  /** Nobody had answered the customer when the time was up. */
  record FirstResponseMissed(Instant due) implements FollowupEvent {}

  /**
   * Half of the time has passed and nobody has answered the customer: the owner is to hear of it,
   * before a supervisor has to.
   *
   * @param owner agent id
   */
  record FirstResponseWarned(String owner, Instant due) implements FollowupEvent {}

  /**
   * It is settled under which rules the complaint is. Later versions of packs and calendars change
   * nothing about it.
   *
   * @param calendar and {@code calendarVersion}: of the complaint, for rules that name none
   * @param country and {@code product}, {@code channel}: what it was chosen by; absent: not known
   */
  record RulesChosen(
      String pack,
      String packVersion,
      String calendar,
      String calendarVersion,
      @Nullable String country,
      @Nullable String product,
      @Nullable String channel)
      implements FollowupEvent {}

  /**
   * A rule of the pack gives a time that has to be kept. It is no word to the customer, so no
   * promise.
   *
   * @param text what the rule asks, as the pack has it
   * @param metBy what keeps it, for instance {@code final-response}
   * @param pauses whether its clock stands still while the company waits for the customer
   * @param tellBefore whether the customer has to be told before it passes
   * @param start when what starts its clock happened
   * @param reckoning how the due time came about
   */
  record DeadlineSet(
      UUID deadline,
      String rule,
      String text,
      String metBy,
      boolean pauses,
      boolean tellBefore,
      Instant start,
      Instant due,
      Reckoning reckoning)
      implements FollowupEvent {}

  /**
   * A deadline is still open and comes near: the owner is to hear of it.
   *
   * @param owner agent id; absent: the complaint has none, only a supervisor can be told
   * @param tell whether it is time to tell the customer that it will not be kept
   */
  record DeadlineWarned(
      UUID warning,
      UUID deadline,
      @Nullable String owner,
      String rule,
      String text,
      Instant due,
      boolean tell)
      implements FollowupEvent {}

  /**
   * What a deadline asked for was done.
   *
   * @param how {@code contact}, {@code acknowledgement}, {@code letter}, {@code resolved} or {@code
   *     by-hand}
   * @param words what an agent noted about it
   */
  record DeadlineMet(
      UUID deadline,
      String rule,
      Instant at,
      boolean inTime,
      String how,
      @Personal @Nullable String words)
      implements FollowupEvent {}

  /** The time of a rule passed before what it asks was done. */
  record DeadlineMissed(UUID deadline, String rule, Instant due) implements FollowupEvent {}

  /**
   * A deadline is due at another time.
   *
   * @param reason {@code extension}: the customer was told, as the rule asks; {@code waited}: the
   *     company waited for the customer; {@code reopened}: it was not over after all
   * @param words what an agent told the customer
   */
  record DeadlineMoved(
      UUID deadline,
      String rule,
      Instant oldDue,
      Instant due,
      String reason,
      @Personal @Nullable String words,
      Reckoning reckoning)
      implements FollowupEvent {}

  /**
   * The company waits for the customer.
   *
   * @param number from 1 inside the complaint
   * @param step the customer's own step that is overdue; absent: an agent said so
   */
  record WaitingBegan(
      @Positive int number, @Personal String reason, @Positive @Nullable Integer step)
      implements FollowupEvent {}

  /**
   * The company no longer waits for the customer.
   *
   * @param because {@code by-hand}, {@code step-done}, {@code resolved} or {@code withdrawn}
   */
  record WaitingEnded(@Positive int number, String because) implements FollowupEvent {}

  /**
   * A supervisor has to act.
   *
   * @param alert identity of the alert
   * @param reason stable code
   * @param team whose supervisors are told; absent: all
   * @param promise the promise it is about, when it is about one
   * @param notBefore when the supervisors' hours begin; absent: they are told at once
   */
  record SupervisorAlerted(
      UUID alert,
      String reason,
      @Nullable String team,
      @Personal String text,
      @Nullable UUID promise,
      @Nullable Instant notBefore)
      implements FollowupEvent {
    /** The same, to be told later. */
    public SupervisorAlerted notBefore(Instant moment) {
      return new SupervisorAlerted(alert, reason, team, text, promise, moment);
    }
  }

  /**
   * Nobody acknowledged an alert: a manager has to act.
   *
   * @param team of the complaint's owner
   */
  record ManagerAlerted(
      UUID alert,
      String reason,
      @Nullable String team,
      @Personal String text,
      @Nullable UUID promise)
      implements FollowupEvent {}

  /**
   * Somebody has taken an alert on; it goes no further up.
   *
   * @param agent id of who it is
   */
  record AlertAcknowledged(UUID alert, String agent) implements FollowupEvent {}

  /**
   * The customer has to be called in person.
   *
   * @param rung who calls
   * @param reason stable code
   */
  record CallTaskOpened(
      UUID task, Rung rung, String reason, @Personal String text, @Nullable UUID promise)
      implements FollowupEvent {}

  /**
   * Somebody called the customer.
   *
   * @param reached whether the customer answered; if not, the task stays open
   * @param agent id of who it is
   */
  record CallAttempted(UUID task, boolean reached, @Personal @Nullable String words, String agent)
      implements FollowupEvent {}

  /**
   * A dated statement to the customer became a promise.
   *
   * @param owner agent id of who keeps it
   * @param basis where it comes from
   * @param reckoning how the due time came about, for PR3
   * @param channel by which the customer was told; absent: not known
   */
  record PromiseMade(
      UUID promise,
      PromiseKind kind,
      @Personal String text,
      String owner,
      Instant due,
      Basis basis,
      Reckoning reckoning,
      @Nullable Channel channel)
      implements FollowupEvent {}

  /**
   * Where a promise comes from.
   *
   * @param type {@code plan-step}, {@code consultation}, {@code appointment} or {@code by-hand}
   * @param planVersion of the agreed plan, for a plan step
   * @param step its number in that plan; for a consultation, the number of the consultation
   * @param appointment for an appointment
   */
  record Basis(
      String type,
      @Positive @Nullable Integer planVersion,
      @Positive @Nullable Integer step,
      @Nullable UUID appointment) {

    /** Where a promise comes from that is no appointment. */
    public Basis(String type, @Nullable Integer planVersion, @Nullable Integer step) {
      this(type, planVersion, step, null);
    }
  }

  /**
   * How a time was worked out.
   *
   * @param rule stable name of the rule
   * @param inputs what went into it, by name
   * @param pack whose rule it is; absent: the time was agreed or told, no pack gave it
   * @param calendarVersion absent where it was not kept
   * @param steps how it was worked out, a line each, in English; absent where it was not kept
   */
  record Reckoning(
      String rule,
      String ruleVersion,
      String calendar,
      Map<String, String> inputs,
      @Nullable String pack,
      @Nullable String calendarVersion,
      @Nullable List<String> steps) {}

  /** The promise was kept. */
  record PromiseKept(UUID promise, Basis basis, Instant at, boolean inTime)
      implements FollowupEvent {}

  /**
   * The promise is about to be missed (or was, then {@code late}): the customer has to be told.
   *
   * @param revision 1 for the first holding message of a promise
   * @param deadline the message is worthless after this moment; the old due time, unless late
   * @param newDue the new time that the customer is told
   */
  record HoldingRequested(
      UUID promise,
      @Positive int revision,
      @Personal String text,
      Instant oldDue,
      Instant newDue,
      Instant deadline,
      boolean late)
      implements FollowupEvent {}

  /**
   * The promise is still open and its time comes near: its owner is to hear of it, well before the
   * customer would have to.
   *
   * @param owner agent id
   */
  record OwnerWarned(UUID warning, UUID promise, String owner, @Personal String text, Instant due)
      implements FollowupEvent {}

  /**
   * A step of the customer's own is still open: the customer is to be reminded.
   *
   * @param version of the agreed plan
   * @param number 1 before the due time, 2 when it has passed; there are no more
   */
  record ReminderRequested(
      @Positive int version,
      @Positive int step,
      @Personal String text,
      Instant due,
      @Positive int number)
      implements FollowupEvent {}

  /** A call or a meeting with the customer was arranged: the invited are to get an invitation. */
  record AppointmentMade(Arrangement arrangement) implements FollowupEvent {}

  /**
   * An appointment was put off or brought forward, with the customer's consent.
   *
   * @param arrangement with the new time
   */
  record AppointmentMoved(Arrangement arrangement, Instant oldAt) implements FollowupEvent {}

  /**
   * An appointment does not take place.
   *
   * @param reason an agent's words, or a stable code when it follows from something else
   */
  record AppointmentCancelled(Arrangement arrangement, @Personal String reason)
      implements FollowupEvent {}

  /** An appointment comes near: the invited are to be reminded. */
  record AppointmentReminderRequested(Arrangement arrangement) implements FollowupEvent {}

  /** An appointment is over and nobody has noted what became of it: its owner is to be asked. */
  record AppointmentOutcomeRequested(Arrangement arrangement) implements FollowupEvent {}

  /** An appointment took place. */
  record AppointmentHeld(UUID appointment, Instant at) implements FollowupEvent {}

  /** The customer did not come to an appointment, or did not answer the call. */
  record AppointmentMissed(UUID appointment, Instant at) implements FollowupEvent {}

  /**
   * The customer is met soon and the cause is not confirmed: the appointment's owner is to hear of
   * it.
   */
  record InvestigationOverdue(Arrangement arrangement) implements FollowupEvent {}

  /**
   * The customer was told a new time before the old one had passed.
   *
   * @param reason what an agent told the customer; absent when a holding message did
   */
  record PromiseRenegotiated(
      UUID promise,
      @Positive int revision,
      Instant newDue,
      Instant toldAt,
      @Personal @Nullable String reason)
      implements FollowupEvent {}

  /** The time passed and the customer had not been told. */
  record PromiseBroken(UUID promise, Instant due) implements FollowupEvent {}

  /** The promise is no longer owed. */
  record PromiseReleased(UUID promise, @Personal String reason) implements FollowupEvent {}

  /** The owner will ask the customer whether the recovery worked. */
  record AftercareScheduled(UUID check, String owner, Instant due) implements FollowupEvent {}

  /** The owner asked. */
  record AftercareChecked(UUID check, boolean satisfied, @Personal @Nullable String words)
      implements FollowupEvent {}

  /**
   * The owner tried to ask and did not reach the customer.
   *
   * @param number 1 for the first attempt of a check
   * @param nextDue when the owner tries again; absent: this was the last attempt
   */
  record AftercareAttempted(
      UUID check, @Positive int number, @Nullable Instant nextDue, @Personal @Nullable String words)
      implements FollowupEvent {}

  /** The customer is to be asked, on the page behind the link. */
  record SurveyRequested(UUID survey, SurveyKind kind, Link link) implements FollowupEvent {}

  /**
   * The customer answered a survey.
   *
   * @param satisfied false when a score is low: the complaint is opened again
   */
  record SurveyAnswered(
      UUID survey,
      SurveyKind kind,
      Scores scores,
      boolean satisfied,
      @Personal @Nullable String words)
      implements FollowupEvent {}

  /**
   * The customer praised the recovery and is to be invited, once, to say so in public.
   *
   * @param url where the customer can do that
   */
  record PraiseInvited(UUID survey, String url) implements FollowupEvent {}
}
