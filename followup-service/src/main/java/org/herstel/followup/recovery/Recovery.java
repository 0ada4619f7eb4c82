package org.herstel.followup.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.herstel.events.Owner;
import org.herstel.followup.aftercare.Aftercare;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.consultation.Consultations;
import org.herstel.followup.deadline.Deadlines;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.promise.CustomerStep;
import org.herstel.followup.promise.Ledger;
import org.herstel.followup.promise.Promise;

/**
 * What follow-up knows about the recovery of one complaint: the fold of its own events and copies
 * of what other services said.
 *
 * @param round 0 before intake spoke
 * @param causeConfirmedIn the last round whose cause is confirmed, or 0
 * @param milestones when it began, was answered and resolved; nothing is decided by them
 */
public record Recovery(
    int round,
    Optional<Accountable> accountable,
    int causeConfirmedIn,
    boolean withdrawn,
    Optional<FirstResponse> firstResponse,
    Deadlines deadlines,
    Consultations consultations,
    Ledger ledger,
    Aftercare aftercare,
    Milestones milestones) {

  /** Before the first fact. */
  public static final Recovery UNKNOWN =
      new Recovery(
          0,
          Optional.empty(),
          0,
          false,
          Optional.empty(),
          Deadlines.NONE,
          Consultations.NONE,
          Ledger.EMPTY,
          Aftercare.NONE,
          Milestones.NONE);

  /** Parts that a stored recovery is older than are empty. */
  public Recovery {
    deadlines = Objects.requireNonNullElse(deadlines, Deadlines.NONE);
    consultations = Objects.requireNonNullElse(consultations, Consultations.NONE);
    milestones = Objects.requireNonNullElse(milestones, Milestones.NONE);
  }

  /** Whose complaint it is: an agent's id and a team. */
  public record Accountable(String agent, String team) {}

  /** The owner's team. */
  public Optional<String> team() {
    return accountable.map(Accountable::team);
  }

  /** Whether the cause of this round is confirmed, so that an outcome may be promised. */
  public boolean causeKnown() {
    return causeConfirmedIn > 0 && causeConfirmedIn >= round;
  }

  /** Whether the customer still has to be asked. */
  public boolean isOpen(Check check) {
    return check.answer().isEmpty() && !withdrawn && check.round() >= round;
  }

  /** The customer's own steps that still matter. */
  List<CustomerStep> stepsToRemind() {
    return withdrawn
        ? List.of()
        : ledger.steps().stream().filter(step -> step.round() >= round).toList();
  }

  /** When it was resolved; empty again after a reopening or a withdrawal. */
  public Optional<Instant> resolvedAt() {
    return milestones
        .resolution()
        .filter(resolution -> !withdrawn && resolution.round() >= round)
        .map(Milestones.Resolution::at);
  }

  Recovery inRound(int present) {
    return change(draft -> draft.round = Math.max(round, present));
  }

  Recovery ownedBy(Owner owner) {
    return change(
        draft -> draft.accountable = Optional.of(new Accountable(owner.id(), owner.team())));
  }

  Recovery causeConfirmed(int inRound) {
    return change(draft -> draft.causeConfirmedIn = Math.max(causeConfirmedIn, inRound));
  }

  Recovery withdraw() {
    return change(draft -> {
      draft.withdrawn = true;
      draft.firstResponse = firstResponse.map(FirstResponse::cancel);
    });
  }

  Recovery watching(FirstResponse clock) {
    return change(draft -> draft.firstResponse = Optional.of(clock));
  }

  Recovery with(Deadlines changed) {
    return change(draft -> draft.deadlines = changed);
  }

  Recovery with(Consultations changed) {
    return change(draft -> draft.consultations = changed);
  }

  Recovery with(Ledger changed) {
    return change(draft -> draft.ledger = changed);
  }

  Recovery with(Aftercare changed) {
    return change(draft -> draft.aftercare = changed);
  }

  Recovery with(Milestones changed) {
    return change(draft -> draft.milestones = changed);
  }

  Recovery promise(UUID id, UnaryOperator<Promise> change) {
    return with(ledger.change(id, change));
  }

  private Recovery change(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy under change, so that each change names only what it changes. */
  private static final class Draft {
    private int round;
    private Optional<Accountable> accountable;
    private int causeConfirmedIn;
    private boolean withdrawn;
    private Optional<FirstResponse> firstResponse;
    private Deadlines deadlines;
    private Consultations consultations;
    private Ledger ledger;
    private Aftercare aftercare;
    private Milestones milestones;

    Draft(Recovery of) {
      round = of.round;
      accountable = of.accountable;
      causeConfirmedIn = of.causeConfirmedIn;
      withdrawn = of.withdrawn;
      firstResponse = of.firstResponse;
      deadlines = of.deadlines;
      consultations = of.consultations;
      ledger = of.ledger;
      aftercare = of.aftercare;
      milestones = of.milestones;
    }

    Recovery done() {
      return new Recovery(
          round,
          accountable,
          causeConfirmedIn,
          withdrawn,
          firstResponse,
          deadlines,
          consultations,
          ledger,
          aftercare,
          milestones);
    }
  }
}
