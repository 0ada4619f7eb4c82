package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.PromiseKind;
import org.herstel.events.Step;
import org.herstel.followup.Ids;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/** PR1: every dated statement to a customer is in the ledger until it is kept or released. */
public final class PromiseRules {
  static final String PLAN_STEP = "plan-step";
  static final String BY_HAND = "by-hand";

  /** Type of the basis of a promise to be at an appointment. */
  public static final String APPOINTMENT = "appointment";

  /** Reason of a release: the customer took the complaint back. */
  public static final String WITHDRAWN = "complaint-withdrawn";

  private static final String FIRST_VERSION = "1";
  private static final String ALWAYS_OPEN = "24x7";

  private static final Duration FARTHEST = Duration.ofDays(3653);

  private PromiseRules() {}

  /**
   * What somebody told the customer.
   *
   * @param owner agent id; empty: the owner of the complaint
   * @param channel by which it was told; empty: as the customer complained
   */
  public record MakeByHand(
      String text,
      PromiseKind kind,
      Instant due,
      Optional<String> owner,
      Optional<Channel> channel) {}

  /**
   * What a promise by hand depends on.
   *
   * @param owner agent id of the complaint's owner
   * @param knownAgent whether the named owner is a registered agent
   * @param channel by which the complaint came in; empty: not known
   */
  public record Circumstances(
      boolean withdrawn,
      boolean causeKnown,
      Optional<String> owner,
      boolean knownAgent,
      Optional<Channel> channel) {}

  /**
   * Every step of the company in an agreed plan becomes a promise (PL6). A further plan adds to
   * what was agreed before.
   *
   * @param told by which channel the customer hears of plans; empty: not known
   */
  public static List<FollowupEvent> agreed(
      Ledger ledger, Plan plan, Optional<Channel> told, Ids ids) {
    return plan.steps().stream()
        .filter(step -> step.party() == Party.COMPANY)
        .filter(step -> ledger.ofStep(plan.version(), step.number()).isEmpty())
        .<FollowupEvent>map(step -> made(plan, step, told, ids))
        .toList();
  }

  private static PromiseMade made(Plan plan, Step step, Optional<Channel> told, Ids ids) {
    return new PromiseMade(
        ids.next(),
        PromiseKind.OUTCOME,
        step.text(),
        step.owner(),
        step.due(),
        new Basis(PLAN_STEP, plan.version(), step.number()),
        new Reckoning(
            "plan-step-due",
            FIRST_VERSION,
            ALWAYS_OPEN,
            new TreeMap<>(
                Map.of(
                    "planVersion", Integer.toString(plan.version()),
                    "step", Integer.toString(step.number()),
                    "due", step.due().toString())),
            null,
            FIRST_VERSION,
            List.of(
                "agreed with the customer: step %d of plan %d is due %s"
                    .formatted(step.number(), plan.version(), step.due()))),
        told.orElse(null));
  }

  /** Makes a promise by hand. */
  public static Decision<FollowupEvent> make(
      MakeByHand command, Circumstances circumstances, Instant now, Ids ids) {
    List<Refusal> obstacles = new ArrayList<>();
    if (circumstances.withdrawn()) {
      obstacles.add(new Refusal(WITHDRAWN, "The customer took the complaint back"));
    }
    if (command.kind() == PromiseKind.OUTCOME && !circumstances.causeKnown()) {
      obstacles.add(
          new Refusal(
              "outcome-promise-before-cause",
              "What comes of it can be promised once the cause is confirmed; until then promise"
                  + " when the customer hears from you"));
    }
    horizon(command.due(), now).ifPresent(obstacles::add);
    Optional<String> owner = command.owner().or(circumstances::owner);
    if (command.owner().isPresent() && !circumstances.knownAgent()) {
      obstacles.add(new Refusal("unknown-agent", "The owner is not a registered agent"));
    }
    if (owner.isEmpty()) {
      obstacles.add(
          new Refusal("complaint-without-owner", "Name an owner: the complaint has none yet"));
    }
    if (!obstacles.isEmpty()) {
      return Decision.refused(obstacles);
    }
    return Decision.events(
        new PromiseMade(
            ids.next(),
            command.kind(),
            command.text(),
            owner.orElseThrow(),
            command.due(),
            new Basis(BY_HAND, null, null),
            new Reckoning(
                BY_HAND,
                FIRST_VERSION,
                ALWAYS_OPEN,
                Map.of("due", command.due().toString()),
                null,
                FIRST_VERSION,
                List.of("told to the customer by an agent: due " + command.due())),
            command.channel().or(circumstances::channel).orElse(null)));
  }

  /**
   * What was promised is done.
   *
   * @param at when; when two services say so, the earlier moment counts
   */
  public static List<FollowupEvent> done(Promise promise, Instant at) {
    boolean inTime = promise.inTime(at);
    boolean known =
        promise
            .keptAt()
            .filter(before -> !at.isBefore(before) || promise.inTime(before) == inTime)
            .isPresent();
    return known ? List.of() : List.of(new PromiseKept(promise.id(), promise.basis(), at, inTime));
  }

  /** An agent notes that it is done. */
  public static Decision<FollowupEvent> keep(Promise promise, Instant now) {
    if (promise.ofAppointment()) {
      return ofAppointment();
    }
    if (promise.released().isPresent()) {
      return released();
    }
    return promise.owed() ? Decision.events(done(promise, now)) : Decision.events(List.of());
  }

  /** An agent has told the customer himself of a new time, before the old one passed. */
  public static Decision<FollowupEvent> renegotiate(
      Promise promise, Instant due, String reason, Instant now) {
    if (promise.ofAppointment()) {
      return ofAppointment();
    }
    if (promise.released().isPresent()) {
      return released();
    }
    List<Refusal> obstacles = new ArrayList<>();
    if (promise.keptAt().isPresent()) {
      obstacles.add(new Refusal("promise-already-kept", "The promise has been kept"));
    } else if (!now.isBefore(promise.due())) {
      obstacles.add(
          new Refusal(
              "promise-already-due",
              "The promised time has passed; it cannot be moved any more, only kept"));
    }
    horizon(due, now).ifPresent(obstacles::add);
    if (due.equals(promise.due())) {
      obstacles.add(new Refusal("due-unchanged", "The customer knows of this time already"));
    }
    return obstacles.isEmpty()
        ? Decision.events(
            new PromiseRenegotiated(promise.id(), promise.nextRevision(), due, now, reason))
        : Decision.refused(obstacles);
  }

  /** The customer took the complaint back: nothing is owed any more. */
  public static List<FollowupEvent> withdrawn(Ledger ledger) {
    return ledger.owed(promise -> true).stream()
        .<FollowupEvent>map(promise -> new PromiseReleased(promise.id(), WITHDRAWN))
        .toList();
  }

  private static Optional<Refusal> horizon(Instant due, Instant now) {
    if (!due.isAfter(now)) {
      return Optional.of(new Refusal("due-not-in-future", "The time has passed already"));
    }
    return due.isAfter(now.plus(FARTHEST))
        ? Optional.of(new Refusal("due-too-far", "Nothing is promised more than ten years ahead"))
        : Optional.empty();
  }

  private static Decision<FollowupEvent> ofAppointment() {
    return Decision.refused(
        "promise-of-appointment", "Note what became of the appointment; the promise follows it");
  }

  private static Decision<FollowupEvent> released() {
    return Decision.refused("promise-released", "The promise is no longer owed");
  }
}
