package org.herstel.resolution.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.herstel.events.Concern;
import org.herstel.events.Measure;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.PlanDrafted;
import org.herstel.events.Step;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.Gates;
import org.herstel.resolution.plan.PlanCommand.DraftMeasure;
import org.herstel.resolution.plan.PlanCommand.DraftPlan;
import org.herstel.resolution.plan.PlanCommand.DraftStep;
import org.jspecify.annotations.Nullable;

/** Draws up a plan, or names everything that keeps it from being one that can be kept. */
final class Drafting {
  /** Who carries out a step of the customer's own when nobody is named. */
  private static final String CUSTOMER = "customer";

  private final CaseFile file;
  private final DraftPlan draft;
  private final OfferTerms terms;
  private final Instant now;

  private Drafting(CaseFile file, DraftPlan draft, OfferTerms terms, Instant now) {
    this.file = file;
    this.draft = draft;
    this.terms = terms;
    this.now = now;
  }

  static Decision<ResolutionEvent> decide(
      CaseFile file, DraftPlan draft, OfferTerms terms, Instant now) {
    return Gates.closed(file)
        .map(refusal -> Decision.<ResolutionEvent>refused(List.of(refusal)))
        .orElseGet(() -> new Drafting(file, draft, terms, now).decide());
  }

  private Decision<ResolutionEvent> decide() {
    List<Refusal> obstacles =
        Stream.of(
                Gates.investigating(file).stream(),
                causeMissing(),
                nothingLeftToAnswer(),
                concernsNotAnswered(),
                unknownConcerns(),
                stepsNotFeasible(),
                ownersMissing(),
                unknownAgents(),
                nothingByTheCompany())
            .flatMap(found -> found)
            .toList();
    return obstacles.isEmpty()
        ? Decision.events(new PlanDrafted(plan()))
        : Decision.refused(obstacles);
  }

  private Stream<Refusal> causeMissing() {
    return file.round().cause() == null
        ? Stream.of(
            new Refusal(
                "outcome-promise-before-cause",
                "The steps of a plan promise an outcome; in round %d no cause is confirmed"
                    .formatted(file.round().number())))
        : Stream.empty();
  }

  private Stream<Refusal> nothingLeftToAnswer() {
    return !file.agreed().isEmpty() && file.unansweredConcerns().isEmpty()
        ? Stream.of(
            new Refusal("already-agreed", "The agreed plan answers every concern of this round"))
        : Stream.empty();
  }

  private Stream<Refusal> concernsNotAnswered() {
    Set<Integer> answered = new HashSet<>();
    draft.steps().forEach(step -> answered.add(step.answersConcern()));
    draft.refusals().forEach(refusal -> answered.add(refusal.concern()));
    return file.unansweredConcerns().stream()
        .map(Concern::number)
        .filter(concern -> !answered.contains(concern))
        .map(concern ->
            new Refusal(
                "concern-not-answered",
                "Concern %d is neither answered by a step nor refused with a reason"
                    .formatted(concern)));
  }

  private Stream<Refusal> unknownConcerns() {
    return Stream.concat(
            draft.steps().stream().map(DraftStep::answersConcern),
            draft.refusals().stream().map(org.herstel.events.Refusal::concern))
        .distinct()
        .filter(concern -> file.complaint().concern(concern).isEmpty())
        .map(concern ->
            new Refusal("unknown-concern", "The complaint has no concern %d".formatted(concern)));
  }

  private Stream<Refusal> stepsNotFeasible() {
    return IntStream.range(0, draft.steps().size())
        .filter(index -> !terms.leavesTime(now, draft.steps().get(index).due()))
        .mapToObj(index -> Feasibility.refusal(index + 1, draft.steps().get(index).due(), now));
  }

  private Stream<Refusal> ownersMissing() {
    boolean unnamed =
        draft.measures().stream().anyMatch(measure -> measure.owner() == null)
            || draft.steps().stream()
                .anyMatch(step -> step.party() == Party.COMPANY && step.owner() == null);
    return unnamed && file.complaint().owner() == null
        ? Stream.of(
            new Refusal(
                "owner-missing",
                "A step of the company or a measure names no owner, and the complaint has none"
                    + " yet"))
        : Stream.empty();
  }

  private Stream<Refusal> unknownAgents() {
    return draft.steps().stream()
        .filter(step -> step.party() == Party.COMPANY)
        .map(DraftStep::owner)
        .filter(owner -> owner != null && !draft.registeredAgents().contains(owner))
        .distinct()
        .map(owner -> new Refusal("unknown-agent", "No agent '%s' is registered".formatted(owner)));
  }

  private Stream<Refusal> nothingByTheCompany() {
    boolean none =
        draft.refusals().isEmpty()
            && draft.steps().stream().noneMatch(step -> step.party() == Party.COMPANY);
    return none
        ? Stream.of(
            new Refusal(
                "no-step-of-the-company",
                "The company does nothing in this plan and refuses nothing with a reason"))
        : Stream.empty();
  }

  private Plan plan() {
    List<Step> steps = new ArrayList<>();
    int number = file.nextStep();
    for (DraftStep step : draft.steps()) {
      steps.add(
          new Step(
              number++, step.party(), owner(step), step.text(), step.due(), step.answersConcern()));
    }
    return new Plan(
        file.nextVersion(),
        List.copyOf(steps),
        draft.refusals(),
        draft.gesture(),
        draft.measures().stream().map(this::measure).toList(),
        draft.words());
  }

  private String owner(DraftStep step) {
    return switch (step.party()) {
      case COMPANY -> orComplaintsOwner(step.owner());
      case CUSTOMER -> Objects.requireNonNullElse(step.owner(), CUSTOMER);
    };
  }

  private Measure measure(DraftMeasure measure) {
    return new Measure(measure.text(), orComplaintsOwner(measure.owner()), measure.due());
  }

  private String orComplaintsOwner(@Nullable String named) {
    return named == null ? file.complaint().ownerId().orElseThrow() : named;
  }
}
