package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.events.NotificationEvent;
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
import org.herstel.kit.decision.Refusal;

/**
 * Takes in what resolution and follow-up say. Never refuses: a fact of an older round is history
 * only; one that does not fit is answered with {@link FactOutOfStep}.
 */
public final class ForeignFacts {
  private ForeignFacts() {}

  /**
   * What a fact led to.
   *
   * @param events all of the round of {@code complaint}
   */
  public record Outcome(Complaint complaint, List<ComplaintEvent> events) {}

  /** Applies one fact that was said about a round of the complaint. */
  public static Outcome apply(Complaint before, ComplaintEvent fact, int round, Stamp stamp) {
    if (round < before.round()) {
      return new Outcome(before, List.of());
    }
    if (round > before.round()) {
      return outOfStep(
          before, fact, new Refusal("round-not-begun", "Round " + round + " has not begun here"));
    }
    Optional<Refusal> absorbed = Endings.absorbed(before);
    if (absorbed.isPresent()) {
      return outOfStep(before, fact, absorbed.get());
    }
    return taken(before, fact, stamp);
  }

  /** The complaint with what is copied of a fact, without what was decided because of it. */
  static Complaint copy(Complaint before, ComplaintEvent fact, int round, Instant at) {
    return round != before.round() || Endings.absorbed(before).isPresent()
        ? before
        : before.knowing(progress(before.progress(), fact), at);
  }

  private static Outcome taken(Complaint before, ComplaintEvent fact, Stamp stamp) {
    List<ComplaintEvent> events = new ArrayList<>();
    unfit(before, fact).ifPresent(reason -> events.add(notice(fact, reason)));
    Complaint after = before.knowing(progress(before.progress(), fact), stamp.at());
    Optional<ComplaintReopened> reopened = reopening(fact);
    if (reopened.isPresent()) {
      events.add(reopened.get());
      after = after.after(reopened.get(), stamp);
    }
    if (after.status() != before.status()) {
      events.add(new StatusChanged(before.status(), after.status()));
    }
    return new Outcome(after, List.copyOf(events));
  }

  /** A customer who says not to be content, to the owner or in a survey, begins a new round. */
  private static Optional<ComplaintReopened> reopening(ComplaintEvent fact) {
    return switch (fact) {
      case AftercareChecked(_, boolean satisfied, String words) when !satisfied ->
          Optional.of(new ComplaintReopened(words));
      case SurveyAnswered answer when !answer.satisfied() ->
          Optional.of(new ComplaintReopened(answer.words()));
      default -> Optional.empty();
    };
  }

  private static Progress progress(Progress progress, ComplaintEvent fact) {
    return switch (fact) {
      case ResolutionEvent said -> progress.after(said);
      case FollowupEvent said -> progress.after(said);
      case IntakeEvent _, NotificationEvent _, FactOutOfStep _, ComplaintEvent.RecordDiscarded _ ->
          progress;
    };
  }

  /** Why a fact is strange here. It is remembered all the same, whatever order facts arrive in. */
  private static Optional<Refusal> unfit(Complaint complaint, ComplaintEvent fact) {
    if (!(fact instanceof ResolutionEvent said)) {
      return Optional.empty();
    }
    return Endings.over(complaint).or(() -> notOffered(complaint.progress(), said));
  }

  private static Optional<Refusal> notOffered(Progress progress, ResolutionEvent fact) {
    return offer(fact)
        .filter(version -> !progress.isOffered(version))
        .map(version -> new Refusal("plan-not-offered", "Plan " + version + " is not on offer"));
  }

  /** The version whose offer this fact presupposes. */
  private static Optional<Integer> offer(ResolutionEvent fact) {
    return switch (fact) {
      case PlanAnswered answer -> Optional.of(answer.version());
      case OfferExpired(int version) -> Optional.of(version);
      case PlanOutdated(int version, _) -> Optional.of(version);
      case CaseOpened _,
          InvestigationStarted _,
          WhyRecorded _,
          CauseConfirmed _,
          PlanDrafted _,
          PlanOffered _,
          PlanAgreed _,
          StepDone _,
          ConsultationRequested _,
          ConsultationAnswered _,
          ComplaintResolved _ ->
          Optional.empty();
    };
  }

  private static Outcome outOfStep(Complaint unchanged, ComplaintEvent fact, Refusal reason) {
    return new Outcome(unchanged, List.of(notice(fact, reason)));
  }

  private static FactOutOfStep notice(ComplaintEvent fact, Refusal reason) {
    return new FactOutOfStep(EventTypes.of(fact).attribute(), reason.code(), reason.detail());
  }
}
