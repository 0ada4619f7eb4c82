package org.herstel.resolution.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.Concern;
import org.herstel.events.IntakeEvent.ComplaintReceived;

/**
 * The case of one complaint: copies of what intake says, and the fold of resolution's own events.
 * Numbers of whys, plans and steps go on over rounds and are never reused.
 *
 * @param rounds oldest first; the last is the current one
 * @param plans oldest first; the last is the newest version
 */
public record CaseFile(
    Complaint complaint, List<Round> rounds, List<Why> whys, List<PlanVersion> plans) {

  public CaseFile {
    rounds = List.copyOf(rounds);
    whys = List.copyOf(whys);
    plans = List.copyOf(plans);
  }

  static CaseFile opened(ComplaintReceived event, int round) {
    return new CaseFile(
        Complaint.received(event), List.of(Round.begun(round)), List.of(), List.of());
  }

  /** The current round. */
  public Round round() {
    return rounds.getLast();
  }

  /** Where the case stands. */
  public CaseStatus status() {
    if (complaint.withdrawn()) {
      return CaseStatus.WITHDRAWN;
    }
    if (round().resolved()) {
      return CaseStatus.RESOLVED;
    }
    List<PlanVersion> agreed = agreed();
    if (!agreed.isEmpty()) {
      boolean begun = agreed.stream().anyMatch(plan -> !plan.done().isEmpty());
      return begun ? CaseStatus.EXECUTING : CaseStatus.AGREED;
    }
    if (plansOfRound().findAny().isPresent()) {
      return CaseStatus.PLANNED;
    }
    return round().investigating() ? CaseStatus.INVESTIGATING : CaseStatus.OPEN;
  }

  /**
   * The plans in force in this round. More than one when a concern arrived after an agreement and a
   * further plan was agreed for it.
   */
  public List<PlanVersion> agreed() {
    return plansOfRound().filter(plan -> plan.state() == PlanState.AGREED).toList();
  }

  /** The concerns that no agreed plan of this round answers. */
  public List<Concern> unansweredConcerns() {
    Set<Integer> answered =
        agreed().stream()
            .flatMap(plan -> plan.answeredConcerns().stream())
            .collect(Collectors.toSet());
    return complaint.concerns().stream()
        .filter(concern -> !answered.contains(concern.number()))
        .toList();
  }

  /** The version with this number. */
  public Optional<PlanVersion> plan(int version) {
    return plans.stream().filter(plan -> plan.version() == version).findFirst();
  }

  /** The newest version, if any was drawn up. */
  public Optional<PlanVersion> newestPlan() {
    return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
  }

  /** The offer that the customer can answer, if there is one. */
  public Optional<PlanVersion> openOffer() {
    return newestPlan().filter(plan -> plan.state() == PlanState.OFFERED);
  }

  /**
   * What became of a version. A draft that does not answer every concern any more is outdated
   * without being told: only an offer is taken back by an event.
   */
  public PlanState stateOf(PlanVersion plan) {
    boolean lacking =
        plan.state() == PlanState.DRAFT
            && unansweredConcerns().stream()
                .anyMatch(concern -> !plan.answeredConcerns().contains(concern.number()));
    return lacking ? PlanState.OUTDATED : plan.state();
  }

  /** The version that holds the step with this number. */
  public Optional<PlanVersion> planOfStep(int step) {
    return plans.stream().filter(plan -> plan.step(step).isPresent()).findFirst();
  }

  /** The number of the next version. */
  public int nextVersion() {
    return newestPlan().map(PlanVersion::version).orElse(0) + 1;
  }

  /** The number of the next step. */
  public int nextStep() {
    return plans.stream()
            .flatMap(plan -> plan.plan().steps().stream())
            .mapToInt(step -> step.number())
            .max()
            .orElse(0)
        + 1;
  }

  private Stream<PlanVersion> plansOfRound() {
    return plans.stream().filter(plan -> plan.round() == round().number());
  }

  CaseFile with(Complaint newComplaint) {
    return new CaseFile(newComplaint, rounds, whys, plans);
  }

  CaseFile withRound(UnaryOperator<Round> change) {
    List<Round> changed = new ArrayList<>(rounds);
    changed.set(changed.size() - 1, change.apply(changed.getLast()));
    return new CaseFile(complaint, changed, whys, plans);
  }

  CaseFile withNextRound(int number) {
    List<Round> more = new ArrayList<>(rounds);
    more.add(Round.begun(number));
    return new CaseFile(complaint, more, whys, plans);
  }

  CaseFile withWhy(Why why) {
    List<Why> more = new ArrayList<>(whys);
    more.add(why);
    return new CaseFile(complaint, rounds, more, plans);
  }

  CaseFile withPlan(PlanVersion plan) {
    List<PlanVersion> more = new ArrayList<>(plans);
    more.add(plan);
    return new CaseFile(complaint, rounds, whys, more);
  }

  CaseFile withPlan(int version, UnaryOperator<PlanVersion> change) {
    return withPlans(plan -> plan.version() == version, change);
  }

  /** Whatever the customer could still have agreed to is overtaken. */
  CaseFile withOpenPlansSuperseded() {
    return withPlans(plan -> plan.state().open(), plan -> plan.in(PlanState.SUPERSEDED));
  }

  private CaseFile withPlans(Predicate<PlanVersion> which, UnaryOperator<PlanVersion> change) {
    return new CaseFile(
        complaint,
        rounds,
        whys,
        plans.stream().map(plan -> which.test(plan) ? change.apply(plan) : plan).toList());
  }
}
