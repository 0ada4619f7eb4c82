package org.herstel.resolution.plan;

import java.time.Instant;
import java.util.List;
import org.herstel.events.Step;
import org.herstel.kit.decision.Refusal;

/** Whether what a plan says can still be kept when the customer has had time to answer. */
final class Feasibility {
  private Feasibility() {}

  static Refusal refusal(int step, Instant due, Instant now) {
    String detail =
        due.isAfter(now)
            ? "Step %d is due at %s: no offer can be answered before that"
            : "Step %d is due at %s, which has passed";
    return new Refusal("not-feasible", detail.formatted(step, due));
  }

  /** The steps that have come too near for an offer made now. */
  static List<Refusal> obstacles(List<Step> steps, OfferTerms terms, Instant now) {
    return steps.stream()
        .filter(step -> !terms.leavesTime(now, step.due()))
        .map(step -> refusal(step.number(), step.due(), now))
        .toList();
  }
}
