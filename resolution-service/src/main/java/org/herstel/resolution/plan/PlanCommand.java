package org.herstel.resolution.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.herstel.events.Gesture;
import org.herstel.events.Party;
import org.herstel.events.Refusal;
import org.herstel.resolution.casefile.Answer;
import org.jspecify.annotations.Nullable;

/** What can be asked of the plan, from draft to resolution. */
public sealed interface PlanCommand {

  /**
   * Draw up the next version.
   *
   * @param registeredAgents those of the named step owners who are registered
   * @param words how the company puts it to the customer
   */
  record DraftPlan(
      List<DraftStep> steps,
      List<Refusal> refusals,
      @Nullable Gesture gesture,
      List<DraftMeasure> measures,
      @Nullable String words,
      Set<String> registeredAgents)
      implements PlanCommand {}

  /**
   * A step without its number.
   *
   * @param owner agent id for a step of the company (absent: the complaint's owner), free words for
   *     the customer's own
   */
  record DraftStep(
      Party party, @Nullable String owner, String text, Instant due, int answersConcern) {}

  /**
   * What is done so that other customers do not meet the same.
   *
   * @param owner absent: the complaint's owner
   */
  record DraftMeasure(String text, @Nullable String owner, Instant due) {}

  /** Put a version to the customer. */
  record OfferPlan(int version) implements PlanCommand {}

  /** The customer answers. */
  record AnswerOffer(int version, Answer answer) implements PlanCommand {}

  /** The time to answer is over. */
  record ExpireOffer(int version) implements PlanCommand {}

  /** A step was carried out. */
  record CompleteStep(int step, @Nullable String words) implements PlanCommand {}

  /** Everything that was agreed is done. */
  record Resolve() implements PlanCommand {}
}
