package org.herstel.resolution.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.Link;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.Step;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.resolution.casefile.Answer;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.Gates;
import org.herstel.resolution.casefile.PlanState;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.plan.PlanCommand.ExpireOffer;
import org.herstel.resolution.plan.PlanCommand.OfferPlan;

/** The offer and its answer. */
public final class Offering {
  /** What a customer's link to a plan is called in events and tokens. */
  public static final String LINK_KIND = "plan";

  private Offering() {}

  static Decision<ResolutionEvent> decide(
      CaseFile file, OfferPlan command, OfferTerms terms, Instant now) {
    PlanVersion plan = file.plan(command.version()).orElseThrow();
    Optional<Refusal> refusal = Gates.closed(file).or(() -> notOfferable(file, plan, now));
    if (refusal.isPresent()) {
      return Decision.refused(List.of(refusal.get()));
    }
    if (plan.state() == PlanState.OFFERED) {
      return Decision.events();
    }
    List<Step> steps = plan.plan().steps();
    List<Refusal> obstacles = Feasibility.obstacles(steps, terms, now);
    if (!obstacles.isEmpty()) {
      return Decision.refused(obstacles);
    }
    Optional<Instant> earliest = steps.stream().map(Step::due).min(Instant::compareTo);
    Link link = new Link(LINK_KIND, plan.version(), terms.expiry(now, earliest));
    return Decision.events(new PlanOffered(plan.plan(), link));
  }

  /**
   * What follows from the customer's answer.
   *
   * @throws java.util.NoSuchElementException if there is no such version
   */
  public static Decision<ResolutionEvent> answer(
      CaseFile file, int version, Answer answer, Instant now) {
    PlanVersion plan = file.plan(version).orElseThrow();
    Optional<Refusal> refusal = notAnswerable(file, plan, now);
    if (refusal.isPresent()) {
      return Decision.refused(List.of(refusal.get()));
    }
    PlanAnswered answered =
        new PlanAnswered(
            version, answer.decision(), answer.byLink(), answer.words(), answer.counter());
    return switch (answer.decision()) {
      case ACCEPT -> Decision.events(answered, new PlanAgreed(plan.plan()));
      case COUNTER, REJECT -> Decision.events(answered);
    };
  }

  static Decision<ResolutionEvent> decide(CaseFile file, ExpireOffer command, Instant now) {
    return file.openOffer()
        .filter(plan -> plan.version() == command.version() && over(plan, now))
        .map(plan -> Decision.<ResolutionEvent>events(new OfferExpired(plan.version())))
        .orElseGet(Decision::events);
  }

  /** Why the customer cannot answer this version now, if that is so. */
  public static Optional<Refusal> notAnswerable(CaseFile file, PlanVersion plan, Instant now) {
    if (file.complaint().withdrawn()) {
      return Gates.closed(file);
    }
    return switch (file.stateOf(plan)) {
      case DRAFT -> refused("plan-not-offered", plan, "has not been offered");
      case OFFERED -> over(plan, now) ? expired(plan) : Optional.empty();
      case OUTDATED -> outdated(plan);
      case EXPIRED -> expired(plan);
      case AGREED, COUNTERED, REJECTED -> alreadyAnswered(plan);
      case SUPERSEDED -> superseded(plan);
    };
  }

  private static Optional<Refusal> notOfferable(CaseFile file, PlanVersion plan, Instant now) {
    if (!plan.state().answered() && plan.version() < file.nextVersion() - 1) {
      return superseded(plan);
    }
    return file.stateOf(plan) == PlanState.DRAFT
        ? Optional.empty()
        : notAnswerable(file, plan, now);
  }

  /** Decided on the time, not on whether the timer has fired yet. */
  private static boolean over(PlanVersion plan, Instant now) {
    Link link = plan.link();
    return link != null && !now.isBefore(link.expiresAt());
  }

  private static Optional<Refusal> expired(PlanVersion plan) {
    return refused("offer-expired", plan, "was to be answered earlier; draw up a new one");
  }

  private static Optional<Refusal> outdated(PlanVersion plan) {
    return refused(
        "plan-outdated", plan, "does not answer a concern that came later; draw up a new one");
  }

  private static Optional<Refusal> alreadyAnswered(PlanVersion plan) {
    return refused("already-answered", plan, "has been answered");
  }

  private static Optional<Refusal> superseded(PlanVersion plan) {
    return refused("plan-superseded", plan, "has been overtaken");
  }

  private static Optional<Refusal> refused(String code, PlanVersion plan, String what) {
    return Optional.of(new Refusal(code, "Plan %d %s".formatted(plan.version(), what)));
  }
}
