package org.herstel.resolution.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.Concern;
import org.herstel.events.Event;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.CaseOpened;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;

/**
 * What other services' facts do to a case. Total: nothing is refused, and whatever the order in
 * which two services' facts arrive, the case ends the same.
 */
public final class CaseFacts {
  /** The facts that are acted on; all others pass by. */
  public static final Set<Class<? extends Event>> ACTED_ON =
      Set.of(
          ComplaintReceived.class,
          OwnerAssigned.class,
          OwnerAccepted.class,
          ConcernAdded.class,
          SummaryAnswered.class,
          ApologyOffered.class,
          ComplaintReopened.class,
          ComplaintWithdrawn.class,
          PromiseKept.class);

  private static final String PLAN_STEP = "plan-step";

  /**
   * What follows from a fact.
   *
   * @param file the case afterwards; absent when there is none yet
   * @param round that the events belong to
   */
  public record Outcome(Optional<CaseFile> file, int round, List<ComplaintEvent> events) {}

  private CaseFacts() {}

  /**
   * Applies a fact.
   *
   * @param file absent before the complaint was received
   * @param round that the fact belongs to
   * @throws IllegalArgumentException for an event that is not {@link #ACTED_ON}
   */
  public static Outcome apply(Optional<CaseFile> file, Event fact, int round) {
    if (fact instanceof ComplaintReceived received) {
      return file.map(open -> outOfStep(open, fact, "case-already-open", "There is a case already"))
          .orElseGet(() -> opened(received, round));
    }
    return file.map(open -> apply(open, fact, round))
        .orElseGet(() ->
            new Outcome(
                Optional.empty(),
                round,
                List.of(outOfStep(fact, "case-not-open", "There is no case yet"))));
  }

  /** The case with what is copied of a fact, without what was decided because of it. */
  public static Optional<CaseFile> copy(Optional<CaseFile> file, Event fact, int round) {
    if (file.isPresent() && fact instanceof PromiseKept) {
      return file;
    }
    if (file.isPresent()
        && fact instanceof ConcernAdded(Concern concern)
        && round == file.get().round().number()) {
      CaseFile open = file.get();
      boolean known =
          open.complaint().withdrawn() || open.complaint().concern(concern.number()).isPresent();
      return Optional.of(known ? open : open.with(open.complaint().withConcern(concern)));
    }
    return apply(file, fact, round).file();
  }

  private static Outcome opened(ComplaintReceived received, int round) {
    return new Outcome(
        Optional.of(CaseFile.opened(received, round)), round, List.of(new CaseOpened()));
  }

  private static Outcome apply(CaseFile file, Event fact, int round) {
    if (fact instanceof PromiseKept kept) {
      return kept(file, kept);
    }
    if (fact instanceof ComplaintReopened) {
      return reopened(file, fact, round);
    }
    if (round < file.round().number()) {
      return unchanged(file);
    }
    if (round > file.round().number()) {
      return outOfStep(
          file, fact, "round-not-begun", "Round %d has not begun here".formatted(round));
    }
    return switch (fact) {
      case OwnerAssigned assigned ->
          unchanged(file.with(file.complaint().withOwner(assigned.owner(), false)));
      case OwnerAccepted accepted ->
          unchanged(file.with(file.complaint().withOwner(accepted.owner(), true)));
      case ConcernAdded added -> concernAdded(file, added);
      case SummaryAnswered answered ->
          unchanged(answered.confirmed() ? file.withRound(Round::withSummaryConfirmed) : file);
      case ApologyOffered _ -> unchanged(file.withRound(Round::withApology));
      case ComplaintWithdrawn _ -> withdrawn(file, fact);
      case Event other -> throw new IllegalArgumentException(other.getClass() + " is not acted on");
    };
  }

  private static Outcome concernAdded(CaseFile file, ConcernAdded added) {
    Concern concern = added.concern();
    if (file.complaint().withdrawn()) {
      return withdrawnAlready(file, added);
    }
    if (file.complaint().concern(concern.number()).isPresent()) {
      return outOfStep(
          file, added, "concern-known", "Concern %d is known".formatted(concern.number()));
    }
    List<ResolutionEvent> outdated =
        file
            .openOffer()
            .filter(plan -> !plan.answeredConcerns().contains(concern.number()))
            .<ResolutionEvent>map(plan -> new PlanOutdated(plan.version(), concern.number()))
            .stream()
            .toList();
    return changed(file.with(file.complaint().withConcern(concern)), outdated);
  }

  private static Outcome withdrawn(CaseFile file, Event fact) {
    return file.complaint().withdrawn()
        ? withdrawnAlready(file, fact)
        : unchanged(file.withOpenPlansSuperseded().with(file.complaint().takenBack()));
  }

  private static Outcome reopened(CaseFile file, Event fact, int round) {
    if (file.complaint().withdrawn()) {
      return withdrawnAlready(file, fact);
    }
    if (round <= file.round().number()) {
      return outOfStep(
          file, fact, "round-begun-already", "Round %d has begun here".formatted(round));
    }
    return unchanged(file.withOpenPlansSuperseded().withNextRound(round));
  }

  /**
   * A kept promise is a fact about its step, whatever happened to the complaint in the meantime: it
   * is noted in the round of its plan, also after a withdrawal or reopening.
   */
  private static Outcome kept(CaseFile file, PromiseKept kept) {
    Basis basis = kept.basis();
    if (!PLAN_STEP.equals(basis.type())) {
      return unchanged(file);
    }
    Integer number = basis.step();
    Optional<PlanVersion> plan = number == null ? Optional.empty() : file.planOfStep(number);
    if (plan.isEmpty()) {
      return outOfStep(file, kept, "unknown-step", "No plan holds step %s".formatted(number));
    }
    if (plan.get().state() != PlanState.AGREED) {
      return outOfStep(
          file,
          kept,
          "plan-not-agreed",
          "Plan %d with step %d is not agreed".formatted(plan.get().version(), number));
    }
    if (plan.get().stepDone(number)) {
      return unchanged(file);
    }
    StepDone done = new StepDone(plan.get().version(), number, null);
    return new Outcome(
        Optional.of(CaseEvolution.evolve(file, done)), plan.get().round(), List.of(done));
  }

  private static Outcome unchanged(CaseFile file) {
    return changed(file, List.of());
  }

  private static Outcome changed(CaseFile file, List<ResolutionEvent> events) {
    CaseFile evolved = CaseEvolution.evolve(file, events);
    return new Outcome(Optional.of(evolved), evolved.round().number(), List.copyOf(events));
  }

  private static Outcome withdrawnAlready(CaseFile file, Event fact) {
    return outOfStep(file, fact, "complaint-withdrawn", "The customer took the complaint back");
  }

  private static Outcome outOfStep(CaseFile file, Event fact, String reason, String detail) {
    return new Outcome(
        Optional.of(file), file.round().number(), List.of(outOfStep(fact, reason, detail)));
  }

  private static FactOutOfStep outOfStep(Event fact, String reason, String detail) {
    return new FactOutOfStep(EventTypes.of(fact).attribute(), reason, detail);
  }
}
