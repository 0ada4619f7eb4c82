package org.herstel.followup.promise;

import static org.herstel.followup.alert.Alerts.CUSTOMER_UNREACHABLE;
import static org.herstel.followup.alert.Alerts.HOLDING_LIMIT_REACHED;
import static org.herstel.followup.alert.Alerts.HOLDING_UNANSWERED;
import static org.herstel.followup.alert.Alerts.PROMISE_BROKEN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.followup.alert.Alerts;

/**
 * PR2: the customer is told before the promised time that it takes longer, or, after an outage, at
 * once and with a supervisor knowing. Never silent, and never after the promise was kept.
 *
 * <p>Follow-up asks, notification answers whether the message left and when; only that decides
 * between renegotiated and broken.
 */
public record HoldingRules(HoldingPolicy policy, Alerts alerts) {

  /** When the promise has to be looked at next. */
  public Optional<Instant> wakesAt(Promise promise) {
    if (promise.ofAppointment()) {
      return Optional.empty();
    }
    return switch (promise.watch()) {
      case WAITING -> Optional.of(policy.holdingAt(promise.current()));
      case ASKED, UNTOLD -> Optional.of(promise.due());
      case SILENT -> Optional.of(promise.due().plus(policy.grace()));
      case PASSED, SETTLED -> Optional.empty();
    };
  }

  /** Time has gone on. */
  public List<FollowupEvent> tick(Promise promise, Instant now) {
    if (wakesAt(promise).filter(moment -> !now.isBefore(moment)).isEmpty()) {
      return List.of();
    }
    return switch (promise.watch()) {
      case WAITING -> now.isBefore(promise.due()) ? holdBack(promise) : breach(promise, now);
      case ASKED -> List.of(unanswered(promise));
      case SILENT -> broken(promise);
      case UNTOLD -> mayWriteLate(promise) ? breach(promise, now) : broken(promise);
      case PASSED, SETTLED -> List.of();
    };
  }

  /**
   * Notification says what became of a holding message. One that left before the old due time
   * renegotiates the promise; later it came too late.
   *
   * @param at when that was
   * @throws IllegalArgumentException if the outcome is that there is none yet
   */
  public List<FollowupEvent> answered(
      Promise promise, int revision, Holding.Outcome outcome, Instant at, Instant now) {
    Promise after = promise.answered(revision, outcome, at);
    if (outcome == Holding.Outcome.HANDED_OVER) {
      return handedOver(promise, after, revision, at, now);
    }
    return unsettled(promise, after, revision)
        .map(holding ->
            switch (outcome) {
              case EXPIRED -> expired(after, holding, now);
              case FAILED -> unreachable(after, "The holding message cannot be delivered");
              case CANCELLED ->
                  unreachable(after, "The holding message was not sent though still true");
              case AWAITED, HANDED_OVER ->
                  throw new IllegalArgumentException(
                      outcome + " does not say why it did not leave");
            })
        .orElse(List.of());
  }

  private List<FollowupEvent> handedOver(
      Promise promise, Promise after, int revision, Instant at, Instant now) {
    if (after.equals(promise) || promise.released().isPresent()) {
      return List.of();
    }
    Holding holding = after.holding(revision).orElseThrow();
    if (holding.late()) {
      return List.of();
    }
    return holding.told()
        ? renegotiated(promise, after, holding, at)
        : tooLate(after, holding, now);
  }

  private List<FollowupEvent> expired(Promise promise, Holding holding, Instant now) {
    if (!holding.late()) {
      return tooLate(promise, holding, now);
    }
    List<FollowupEvent> events = new ArrayList<>(lateRequest(promise, now));
    events.addAll(unreachable(promise, "The late message did not leave either"));
    return events;
  }

  /** The message just answered, if the promise still hangs on it. */
  private static Optional<Holding> unsettled(Promise before, Promise after, int revision) {
    return after
        .holding(revision)
        .filter(holding -> !after.equals(before))
        .filter(holding -> after.owed() && holding.oldDue().equals(after.due()));
  }

  private List<FollowupEvent> holdBack(Promise promise) {
    if (!hasRoom(promise)) {
      return List.of(
          alerts.about(
              promise.id(),
              HOLDING_LIMIT_REACHED,
              "The customer has been put off %d times and it will not be done by %s. Call in person."
                  .formatted(policy.limit(), promise.due())));
    }
    return List.of(
        new HoldingRequested(
            promise.id(),
            promise.nextRevision(),
            promise.text(),
            promise.due(),
            policy.extended(promise, promise.due()),
            promise.due(),
            false));
  }

  private static List<FollowupEvent> renegotiated(
      Promise before, Promise after, Holding holding, Instant at) {
    List<FollowupEvent> events = new ArrayList<>();
    if (before.keptAt().filter(kept -> !kept.isAfter(at)).isEmpty()) {
      events.add(
          new PromiseRenegotiated(before.id(), holding.revision(), holding.newDue(), at, null));
    }
    before
        .keptAt()
        .filter(kept -> before.inTime(kept) != after.inTime(kept))
        .ifPresent(kept ->
            events.add(new PromiseKept(before.id(), before.basis(), kept, after.inTime(kept))));
    return events;
  }

  private List<FollowupEvent> tooLate(Promise after, Holding holding, Instant now) {
    if (!after.owed() || !holding.oldDue().equals(after.due()) || now.isBefore(after.due())) {
      return List.of();
    }
    return after.broken().contains(after.due()) ? lateRequest(after, now) : breach(after, now);
  }

  /** Broken, and the customer is told at once. */
  private List<FollowupEvent> breach(Promise promise, Instant now) {
    List<FollowupEvent> events = new ArrayList<>();
    events.add(new PromiseBroken(promise.id(), promise.due()));
    events.addAll(lateRequest(promise, now));
    events.add(brokenAlert(promise));
    return events;
  }

  /** Broken, and nothing is written: a supervisor takes over, or the answer is still out. */
  private List<FollowupEvent> broken(Promise promise) {
    return List.of(new PromiseBroken(promise.id(), promise.due()), brokenAlert(promise));
  }

  private List<FollowupEvent> lateRequest(Promise promise, Instant now) {
    if (!hasRoom(promise)) {
      return List.of();
    }
    Instant newDue = policy.extended(promise, now);
    Instant deadline = now.plus(policy.lateDeadline());
    return List.of(
        new HoldingRequested(
            promise.id(),
            promise.nextRevision(),
            promise.text(),
            promise.due(),
            newDue,
            deadline.isBefore(newDue) ? deadline : newDue,
            true));
  }

  private boolean hasRoom(Promise promise) {
    return promise.holdings().stream().filter(Holding::counts).count() < policy.limit();
  }

  /** Whether the message did not make it only for want of time. */
  private static boolean mayWriteLate(Promise promise) {
    return promise
        .asked()
        .map(Holding::outcome)
        .filter(
            outcome -> outcome == Holding.Outcome.EXPIRED || outcome == Holding.Outcome.HANDED_OVER)
        .isPresent();
  }

  private FollowupEvent unanswered(Promise promise) {
    return alerts.about(
        promise.id(),
        HOLDING_UNANSWERED,
        "Promised for %s, not kept, and it is not known whether the customer was told. Call now."
            .formatted(promise.due()));
  }

  private FollowupEvent brokenAlert(Promise promise) {
    return alerts.about(
        promise.id(),
        PROMISE_BROKEN,
        "Promised for %s, not kept, and the customer was not told in time. Call now."
            .formatted(promise.due()));
  }

  private List<FollowupEvent> unreachable(Promise promise, String what) {
    return List.of(
        alerts.about(
            promise.id(),
            CUSTOMER_UNREACHABLE,
            "%s (promised for %s). Reach the customer in person.".formatted(what, promise.due())));
  }
}
