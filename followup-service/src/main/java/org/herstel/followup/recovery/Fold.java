package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.List;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.NotificationEvent;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.Appointment.Nudge;
import org.herstel.followup.appointment.AppointmentState;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.promise.Holding;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.ToldTime;
import org.herstel.followup.survey.Respondent;

/** How what was said changes what follow-up knows. Decides nothing. */
public final class Fold {
  private Fold() {}

  /**
   * Copies what another service said. What means nothing here changes nothing.
   *
   * @param round and {@code at}: of the fact
   */
  public static Recovery copy(Recovery known, ComplaintEvent fact, int round, Instant at) {
    Recovery recovery = known.inRound(round);
    return switch (fact) {
      case ComplaintReceived received when recovery.firstResponse().isEmpty() ->
          recovery
              .watching(FirstResponse.watch(received.firstResponseDue()))
              .with(recovery.milestones().received(at, received.channel()))
              .with(recovery.appointments().with(received))
              .with(recovery.surveys().from(Respondent.of(received)))
              .with(recovery.consultations().in(received.language()));
      case ContactRecorded contact when !contact.steps().isEmpty() ->
          recovery
              .with(recovery.milestones().answered(contact.at()))
              .with(recovery.consultations().contact(contact.at()));
      case ContactRecorded contact -> recovery.with(recovery.consultations().contact(contact.at()));
      case ConsultationAnswered answered ->
          recovery.with(recovery.consultations().answered(answered, at));
      case OwnerAssigned(Owner owner, boolean _) -> recovery.ownedBy(owner);
      case OwnerAccepted(Owner owner) -> recovery.ownedBy(owner);
      case CauseConfirmed _ -> recovery.causeConfirmed(round);
      case PlanAgreed(var plan) -> recovery.with(recovery.ledger().agreed(plan, round, at));
      case StepDone done -> recovery.with(recovery.ledger().done(done.step(), at));
      case ComplaintResolved _ ->
          recovery.with(recovery.milestones().answered(at).resolved(round, at));
      case ComplaintWithdrawn _ -> recovery.withdraw();
      case MessageHandedOver(Message message, int _, Instant handedOver) ->
          answered(recovery, message, Holding.Outcome.HANDED_OVER, handedOver);
      case MessageExpired(Message message, Instant _) ->
          answered(recovery, message, Holding.Outcome.EXPIRED, at);
      case MessageFailed(Message message, int _, String _) ->
          answered(recovery, message, Holding.Outcome.FAILED, at);
      case MessageCancelled(Message message, String _) ->
          answered(recovery, message, Holding.Outcome.CANCELLED, at);
      case IntakeEvent _,
          ResolutionEvent _,
          NotificationEvent _,
          FollowupEvent _,
          ComplaintEvent.FactOutOfStep _,
          ComplaintEvent.RecordDiscarded _ ->
          recovery;
    };
  }

  private static Recovery answered(
      Recovery recovery, Message message, Holding.Outcome outcome, Instant at) {
    return message.promise() == null || message.revision() == null
        ? recovery
        : recovery.promise(
            message.promise(), promise -> promise.answered(message.revision(), outcome, at));
  }

  /** Folds events that follow-up has just decided on; what others may say too changes nothing. */
  public static Recovery evolve(
      Recovery recovery, List<? extends ComplaintEvent> events, Instant at) {
    Recovery folded = recovery;
    for (ComplaintEvent event : events) {
      if (event instanceof FollowupEvent own) {
        folded = evolve(folded, own, folded.round(), at);
      }
    }
    return folded;
  }

  /**
   * Folds an event of follow-up.
   *
   * @param round and {@code at}: of the event
   */
  public static Recovery evolve(Recovery recovery, FollowupEvent event, int round, Instant at) {
    return switch (event) {
      case FirstResponseMet(Instant due, Instant metAt, boolean _) ->
          recovery.watching(clock(recovery, due).met(metAt));
      case FirstResponseMissed(Instant due) -> recovery.watching(clock(recovery, due).miss());
      case FirstResponseWarned(String _, Instant due) ->
          recovery.watching(clock(recovery, due).warn());
      case RulesChosen chosen -> recovery.with(recovery.deadlines().evolve(chosen));
      case DeadlineSet set -> recovery.with(recovery.deadlines().evolve(set, at));
      case DeadlineWarned warned -> recovery.with(recovery.deadlines().evolve(warned));
      case DeadlineMet met -> recovery.with(recovery.deadlines().evolve(met, round));
      case DeadlineMissed missed -> recovery.with(recovery.deadlines().evolve(missed));
      case DeadlineMoved moved -> recovery.with(recovery.deadlines().evolve(moved, at));
      case WaitingBegan began -> recovery.with(recovery.deadlines().evolve(began, at));
      case WaitingEnded ended -> recovery.with(recovery.deadlines().evolve(ended, at));
      case PromiseMade made -> recovery.with(recovery.ledger().add(Promise.made(made, round, at)));
      case PromiseKept kept -> recovery.promise(kept.promise(), known -> known.kept(kept.at()));
      case HoldingRequested asked ->
          recovery.promise(asked.promise(), known -> known.asked(asked, at));
      case OwnerWarned warned ->
          recovery.promise(warned.promise(), known -> known.warned(Alerts.OWNER_WARNED));
      case ReminderRequested reminder -> recovery.with(recovery.ledger().reminded(reminder));
      case AppointmentMade(var arranged) ->
          recovery.with(recovery.appointments().add(Appointment.made(arranged, round, at)));
      case AppointmentMoved(var arranged, Instant _) ->
          recovery.appointment(arranged.appointment(), known -> known.moved(arranged, at));
      case AppointmentCancelled(var arranged, String reason) ->
          recovery.appointment(
              arranged.appointment(), known -> known.cancelled(arranged, reason, at));
      case AppointmentReminderRequested(var arranged) ->
          recovery.appointment(arranged.appointment(), known -> known.nudged(Nudge.REMINDED));
      case AppointmentOutcomeRequested(var arranged) ->
          recovery.appointment(arranged.appointment(), known -> known.nudged(Nudge.ASKED));
      case AppointmentHeld(var id, Instant _) ->
          recovery.appointment(id, known -> known.settled(AppointmentState.HELD, at));
      case AppointmentMissed(var id, Instant _) ->
          recovery.appointment(id, known -> known.settled(AppointmentState.NO_SHOW, at));
      case InvestigationOverdue(var arranged) ->
          recovery.appointment(arranged.appointment(), known -> known.nudged(Nudge.PRESSED));
      case PromiseRenegotiated moved ->
          recovery.promise(moved.promise(), known -> known.told(ToldTime.of(moved)));
      case PromiseBroken(var id, Instant due) -> recovery.promise(id, known -> known.broken(due));
      case PromiseReleased(var id, String reason) ->
          recovery.promise(id, known -> known.release(new Promise.Release(reason, at)));
      case SupervisorAlerted alert ->
          alerted(recovery.with(recovery.alerts().raised(alert, at)), alert);
      case ManagerAlerted alert -> recovery.with(recovery.alerts().escalated(alert, at));
      case AlertAcknowledged taken -> recovery.with(recovery.alerts().acknowledged(taken, at));
      case CallTaskOpened task -> recovery.with(recovery.calls().opened(task, at));
      case CallAttempted call -> recovery.with(recovery.calls().attempted(call, at));
      case AftercareScheduled scheduled ->
          recovery.with(recovery.aftercare().scheduled(scheduled, round, at));
      case AftercareChecked checked -> recovery.with(recovery.aftercare().answered(checked, at));
      case AftercareAttempted tried -> recovery.with(recovery.aftercare().attempted(tried, at));
      case SurveyRequested request ->
          recovery.with(recovery.surveys().requested(request, round, at));
      case SurveyAnswered answer -> recovery.with(recovery.surveys().answered(answer, at));
      case PraiseInvited invited -> recovery.with(recovery.surveys().invited(invited));
    };
  }

  private static Recovery alerted(Recovery recovery, SupervisorAlerted alert) {
    return alert.promise() == null
        ? recovery
        : recovery.promise(alert.promise(), known -> known.warned(alert.reason()));
  }

  private static FirstResponse clock(Recovery recovery, Instant due) {
    return recovery.firstResponse().orElseGet(() -> FirstResponse.watch(due));
  }
}
