package org.herstel.resolution.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.herstel.events.Concern;
import org.herstel.events.Gesture;
import org.herstel.events.Link;
import org.herstel.events.Measure;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Refusal;
import org.herstel.events.Step;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it. The customer's link is a secret and never shown.
 *
 * @param reference of the complaint
 * @param cause of the current round
 * @param agreement the newest plan in force in the current round
 * @param measures of the plans in force
 */
public record CaseView(
    String complaintId,
    String reference,
    CaseStatus status,
    int round,
    String language,
    @Nullable OwnerView owner,
    GatesView gates,
    List<Concern> concerns,
    List<Why> whys,
    @Nullable Cause cause,
    List<PlanView> plans,
    @Nullable PlanView agreement,
    List<Measure> measures) {

  /** The accountable agent. */
  public record OwnerView(String id, String name, String team, boolean accepted) {}

  /** What this round has passed. */
  public record GatesView(boolean summaryConfirmed, boolean apologised, boolean causeConfirmed) {}

  /**
   * A version of the plan.
   *
   * @param offerExpiresAt until when the customer can or could answer
   */
  public record PlanView(
      int version,
      int round,
      PlanState state,
      List<StepView> steps,
      List<Refusal> refusals,
      @Nullable Gesture gesture,
      List<Measure> measures,
      @Nullable String words,
      @Nullable Instant offerExpiresAt,
      @Nullable Answer answer) {

    /** A version as it is. */
    public static PlanView of(PlanVersion plan, CaseFile file) {
      return new PlanView(
          plan.version(),
          plan.round(),
          file.stateOf(plan),
          plan.plan().steps().stream().map(step -> StepView.of(step, plan)).toList(),
          plan.plan().refusals(),
          plan.plan().gesture(),
          plan.plan().measures(),
          plan.plan().words(),
          Optional.ofNullable(plan.link()).map(Link::expiresAt).orElse(null),
          plan.answer());
    }
  }

  /** A step and whether it is done. */
  public record StepView(
      int number,
      Party party,
      String owner,
      String text,
      Instant due,
      int answersConcern,
      boolean done,
      @Nullable String doneWords) {

    /** A step as it is. */
    public static StepView of(Step step, PlanVersion plan) {
      Optional<DoneStep> done =
          plan.done().stream().filter(entry -> entry.number() == step.number()).findFirst();
      return new StepView(
          step.number(),
          step.party(),
          step.owner(),
          step.text(),
          step.due(),
          step.answersConcern(),
          done.isPresent(),
          done.map(DoneStep::words).orElse(null));
    }
  }

  /** A case as it is. */
  public static CaseView of(StoredCase stored) {
    CaseFile file = stored.file();
    Complaint complaint = file.complaint();
    Round round = file.round();
    List<PlanVersion> agreed = file.agreed();
    return new CaseView(
        stored.complaintId(),
        complaint.reference(),
        file.status(),
        round.number(),
        complaint.language(),
        Optional.ofNullable(complaint.owner()).map(owner -> owner(owner, complaint)).orElse(null),
        new GatesView(round.summaryConfirmed(), round.apologised(), round.cause() != null),
        complaint.concerns(),
        file.whys(),
        round.cause(),
        file.plans().stream().map(plan -> PlanView.of(plan, file)).toList(),
        agreed.isEmpty() ? null : PlanView.of(agreed.getLast(), file),
        agreed.stream().flatMap(plan -> plan.plan().measures().stream()).toList());
  }

  private static OwnerView owner(Owner owner, Complaint complaint) {
    return new OwnerView(owner.id(), owner.name(), owner.team(), complaint.ownerAccepted());
  }
}
