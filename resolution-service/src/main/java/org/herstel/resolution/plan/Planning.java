package org.herstel.resolution.plan;

import java.time.Instant;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.decision.Decision;
import org.herstel.resolution.casefile.Answer;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.plan.PlanCommand.AnswerOffer;
import org.herstel.resolution.plan.PlanCommand.CompleteStep;
import org.herstel.resolution.plan.PlanCommand.DraftPlan;
import org.herstel.resolution.plan.PlanCommand.ExpireOffer;
import org.herstel.resolution.plan.PlanCommand.OfferPlan;
import org.herstel.resolution.plan.PlanCommand.Resolve;

/** From draft to resolution. */
public final class Planning {
  private Planning() {}

  /**
   * What follows from a command.
   *
   * @throws java.util.NoSuchElementException if it names a version or step that the case does not
   *     have
   */
  public static Decision<ResolutionEvent> decide(
      CaseFile file, PlanCommand command, OfferTerms terms, Instant now) {
    return switch (command) {
      case DraftPlan draft -> Drafting.decide(file, draft, terms, now);
      case OfferPlan offer -> Offering.decide(file, offer, terms, now);
      case AnswerOffer(int version, Answer answer) -> Offering.answer(file, version, answer, now);
      case ExpireOffer expire -> Offering.decide(file, expire, now);
      case CompleteStep complete -> Execution.decide(file, complete);
      case Resolve() -> Execution.resolve(file);
    };
  }
}
