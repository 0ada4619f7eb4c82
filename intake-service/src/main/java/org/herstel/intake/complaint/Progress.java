package org.herstel.intake.complaint;

import static org.herstel.events.ComplaintStatus.AFTERCARE;
import static org.herstel.events.ComplaintStatus.AGREED;
import static org.herstel.events.ComplaintStatus.CLOSED;
import static org.herstel.events.ComplaintStatus.EXECUTING;
import static org.herstel.events.ComplaintStatus.INVESTIGATING;
import static org.herstel.events.ComplaintStatus.PLANNED;
import static org.herstel.events.ComplaintStatus.RESOLVED;

import java.util.Optional;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Decision;
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
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.CaseOpened;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanDrafted;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.ResolutionEvent.WhyRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Copies of what other services have said about the current round. Each value is written by one
 * service only, so facts of two services may arrive in any order and come to the same.
 *
 * @param investigating resolution: an investigation began or a cause was confirmed
 * @param offered resolution: version of the plan that waits for the customer's answer
 * @param agreed resolution: there is an agreed plan
 * @param stepDone resolution: a step of it was carried out
 * @param resolved resolution: everything agreed is done
 * @param aftercare follow-up: how far the check has come
 */
public record Progress(
    boolean investigating,
    @Nullable Integer offered,
    boolean agreed,
    boolean stepDone,
    boolean resolved,
    Aftercare aftercare) {

  /** How far aftercare has come. A customer who is not content begins a new round instead. */
  public enum Aftercare {
    NONE,
    SCHEDULED,
    /** The owner has tried often enough to reach the customer. */
    ATTEMPTED,
    SATISFIED
  }

  static final Progress NONE = new Progress(false, null, false, false, false, Aftercare.NONE);

  /** How far the other services have led: what is furthest counts. */
  Optional<ComplaintStatus> status() {
    if (aftercare == Aftercare.SATISFIED || aftercare == Aftercare.ATTEMPTED) {
      return Optional.of(CLOSED);
    }
    if (aftercare == Aftercare.SCHEDULED) {
      return Optional.of(AFTERCARE);
    }
    if (resolved) {
      return Optional.of(RESOLVED);
    }
    if (stepDone) {
      return Optional.of(EXECUTING);
    }
    if (agreed) {
      return Optional.of(AGREED);
    }
    if (offered != null) {
      return Optional.of(PLANNED);
    }
    return investigating ? Optional.of(INVESTIGATING) : Optional.empty();
  }

  boolean isOffered(int version) {
    return offered != null && offered == version;
  }

  Progress after(ResolutionEvent fact) {
    return switch (fact) {
      case InvestigationStarted _, CauseConfirmed _ -> investigated();
      case PlanOffered(var plan, _) -> withOffer(plan.version());
      case PlanAnswered answer ->
          answer.decision() == Decision.ACCEPT ? this : withoutOffer(answer.version());
      case OfferExpired(int version) -> withoutOffer(version);
      case PlanOutdated(int version, _) -> withoutOffer(version);
      case PlanAgreed _ -> new Progress(true, null, true, stepDone, resolved, aftercare);
      case StepDone _ -> new Progress(true, offered, agreed, true, resolved, aftercare);
      case ComplaintResolved _ -> new Progress(true, offered, agreed, stepDone, true, aftercare);
      case CaseOpened _,
          WhyRecorded _,
          PlanDrafted _,
          ConsultationRequested _,
          ConsultationAnswered _ ->
          this;
    };
  }

  Progress after(FollowupEvent fact) {
    return switch (fact) {
      case AftercareScheduled _ ->
          aftercare == Aftercare.NONE ? withAftercare(Aftercare.SCHEDULED) : this;
      case AftercareChecked(_, boolean satisfied, _) ->
          satisfied ? withAftercare(Aftercare.SATISFIED) : this;
      case AftercareAttempted attempt ->
          attempt.nextDue() == null && aftercare != Aftercare.SATISFIED
              ? withAftercare(Aftercare.ATTEMPTED)
              : this;
      case SurveyRequested _, SurveyAnswered _, PraiseInvited _ -> this;
      case FirstResponseMet _,
          FirstResponseMissed _,
          FirstResponseWarned _,
          RulesChosen _,
          DeadlineSet _,
          DeadlineWarned _,
          DeadlineMet _,
          DeadlineMissed _,
          DeadlineMoved _,
          WaitingBegan _,
          WaitingEnded _,
          SupervisorAlerted _,
          ManagerAlerted _,
          AlertAcknowledged _,
          CallTaskOpened _,
          CallAttempted _,
          PromiseMade _,
          OwnerWarned _,
          ReminderRequested _,
          AppointmentMade _,
          AppointmentMoved _,
          AppointmentCancelled _,
          AppointmentReminderRequested _,
          AppointmentOutcomeRequested _,
          AppointmentHeld _,
          AppointmentMissed _,
          InvestigationOverdue _,
          PromiseKept _,
          HoldingRequested _,
          PromiseRenegotiated _,
          PromiseBroken _,
          PromiseReleased _ ->
          this;
    };
  }

  private Progress investigated() {
    return new Progress(true, offered, agreed, stepDone, resolved, aftercare);
  }

  private Progress withOffer(int version) {
    return new Progress(true, version, agreed, stepDone, resolved, aftercare);
  }

  private Progress withoutOffer(int version) {
    return isOffered(version)
        ? new Progress(investigating, null, agreed, stepDone, resolved, aftercare)
        : this;
  }

  private Progress withAftercare(Aftercare aftercare) {
    return new Progress(investigating, offered, agreed, stepDone, resolved, aftercare);
  }
}
