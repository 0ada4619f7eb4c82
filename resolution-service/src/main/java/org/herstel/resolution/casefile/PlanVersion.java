package org.herstel.resolution.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.Link;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.Refusal;
import org.herstel.events.Step;
import org.jspecify.annotations.Nullable;

/**
 * One version of the plan and what became of it.
 *
 * @param round in which it was drawn up
 * @param link until when and where the customer could answer; once offered
 * @param answer once given
 * @param done by number of step
 */
public record PlanVersion(
    int round,
    Plan plan,
    PlanState state,
    @Nullable Link link,
    @Nullable Answer answer,
    List<DoneStep> done) {

  public PlanVersion {
    done = List.copyOf(done);
  }

  static PlanVersion drafted(int round, Plan plan) {
    return new PlanVersion(round, plan, PlanState.DRAFT, null, null, List.of());
  }

  /** From 1 inside the complaint. */
  public int version() {
    return plan.version();
  }

  /** The step with this number. */
  public Optional<Step> step(int number) {
    return plan.steps().stream().filter(step -> step.number() == number).findFirst();
  }

  /** Whether this step was carried out. */
  public boolean stepDone(int number) {
    return done.stream().anyMatch(step -> step.number() == number);
  }

  /** The company's steps that are not done. */
  public List<Step> openCompanySteps() {
    return plan.steps().stream()
        .filter(step -> step.party() == Party.COMPANY && !stepDone(step.number()))
        .toList();
  }

  /** The concerns that a step answers or that are refused with a reason. */
  public Set<Integer> answeredConcerns() {
    return Stream.concat(
            plan.steps().stream().map(Step::answersConcern),
            plan.refusals().stream().map(Refusal::concern))
        .collect(Collectors.toUnmodifiableSet());
  }

  PlanVersion offered(Link newLink) {
    return new PlanVersion(round, plan, PlanState.OFFERED, newLink, answer, done);
  }

  PlanVersion in(PlanState newState) {
    return new PlanVersion(round, plan, newState, link, answer, done);
  }

  PlanVersion answered(Answer given, PlanState newState) {
    return new PlanVersion(round, plan, newState, link, given, done);
  }

  PlanVersion withDone(DoneStep step) {
    List<DoneStep> more = new ArrayList<>(done);
    more.add(step);
    more.sort(Comparator.comparingInt(DoneStep::number));
    return new PlanVersion(round, plan, state, link, answer, more);
  }
}
