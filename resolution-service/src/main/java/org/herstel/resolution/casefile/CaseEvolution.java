package org.herstel.resolution.casefile;

import java.util.List;
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

/** How the case follows from resolution's own events. */
public final class CaseEvolution {
  private CaseEvolution() {}

  /** The case after these events. */
  public static CaseFile evolve(CaseFile file, List<? extends ResolutionEvent> events) {
    CaseFile evolved = file;
    for (ResolutionEvent event : events) {
      evolved = evolve(evolved, event);
    }
    return evolved;
  }

  /** The case after this event. */
  public static CaseFile evolve(CaseFile file, ResolutionEvent event) {
    return switch (event) {
      case CaseOpened() -> file;
      case InvestigationStarted() -> file.withRound(Round::withInvestigation);
      case WhyRecorded(int number, String why) ->
          file.withWhy(new Why(file.round().number(), number, why));
      case CauseConfirmed(var code, var description, var evidence, var share) ->
          file.withRound(round -> round.withCause(new Cause(code, description, evidence, share)));
      case PlanDrafted(var plan) ->
          file.withOpenPlansSuperseded().withPlan(PlanVersion.drafted(file.round().number(), plan));
      case PlanOffered(var plan, var link) ->
          file.withPlan(plan.version(), version -> version.offered(link));
      case PlanAnswered answered ->
          file.withPlan(
              answered.version(), plan -> plan.answered(answer(answered), stateAfter(answered)));
      case PlanAgreed(var plan) ->
          file.withPlan(plan.version(), version -> version.in(PlanState.AGREED));
      case OfferExpired(int version) -> file.withPlan(version, plan -> plan.in(PlanState.EXPIRED));
      case PlanOutdated(int version, _) ->
          file.withPlan(version, plan -> plan.in(PlanState.OUTDATED));
      case StepDone(int version, int step, var words) ->
          file.withPlan(version, plan -> plan.withDone(new DoneStep(step, words)));
      // The case itself does not keep consultations: follow-up keeps the word given about them.
      case ConsultationRequested _, ConsultationAnswered _ -> file;
      case ComplaintResolved() -> file.withRound(Round::withResolution);
    };
  }

  private static Answer answer(PlanAnswered event) {
    return new Answer(event.decision(), event.byLink(), event.words(), event.counter());
  }

  private static PlanState stateAfter(PlanAnswered event) {
    return switch (event.decision()) {
      case ACCEPT -> PlanState.AGREED;
      case COUNTER -> PlanState.COUNTERED;
      case REJECT -> PlanState.REJECTED;
    };
  }
}
