package org.herstel.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.NotificationEvent.MessageHandedOver;

/**
 * G11: a promise whose time passed was kept, released, or the customer had been told before; else
 * it is said to be broken and a supervisor knows. G12: nobody is put off for what has been kept.
 */
final class PromisesAreNotSilent implements Rule {
  private static final String APPOINTMENT = "appointment";
  private static final String HOLDING = "holding";

  /** Whether an appointment was kept is known only when somebody notes it. */
  private static final Duration FOR_APPOINTMENTS = Duration.ofDays(2);

  /** What notification may still send when it has not heard of the keeping. */
  private static final Duration UNHEARD = Duration.ofMinutes(1);

  @Override
  public List<Violation> check(Evidence evidence) {
    Map<UUID, ToldTimes> promises = ToldTimes.all(evidence);
    Map<UUID, Instant> kept = new HashMap<>();
    Map<UUID, Instant> keepingSaid = new HashMap<>();
    for (var said : Events.all(evidence, PromiseKept.class)) {
      kept.merge(said.event().promise(), said.event().at(), PromisesAreNotSilent::earlier);
      keepingSaid.merge(
          said.event().promise(), said.envelope().time(), PromisesAreNotSilent::earlier);
    }
    List<Violation> violations = new ArrayList<>();
    silent(evidence, promises, kept, violations);
    unalarmed(evidence, violations);
    putOff(evidence, keepingSaid, violations);
    return violations;
  }

  private static void silent(
      Evidence evidence,
      Map<UUID, ToldTimes> promises,
      Map<UUID, Instant> kept,
      List<Violation> violations) {
    Map<UUID, Instant> released = new HashMap<>();
    Events.all(evidence, PromiseReleased.class)
        .forEach(said -> released.put(said.event().promise(), said.envelope().time()));
    Map<UUID, Set<Instant>> broken = new HashMap<>();
    Events.all(evidence, PromiseBroken.class)
        .forEach(said ->
            broken
                .computeIfAbsent(said.event().promise(), id -> new HashSet<>())
                .add(said.event().due()));
    Instant end = Events.end(evidence);
    promises.forEach((id, promise) -> {
      Instant due = promise.coveredUntil();
      boolean passed = due.plus(patience(promise)).isBefore(end);
      boolean settled =
          !kept.getOrDefault(id, Instant.MAX).isAfter(due) || released.containsKey(id);
      if (passed && !settled && !broken.getOrDefault(id, Set.of()).contains(due)) {
        violations.add(
            new Violation(
                "G11",
                "promise %s passed at %s in silence: not kept, not told, not said to be broken"
                    .formatted(id, due)));
      }
    });
  }

  private static Duration patience(ToldTimes promise) {
    return promise.made().basis().type().equals(APPOINTMENT)
        ? FOR_APPOINTMENTS
        : ClocksFire.LOST_AFTER;
  }

  private static void unalarmed(Evidence evidence, List<Violation> violations) {
    Set<UUID> alarmed = new HashSet<>();
    Events.all(evidence, SupervisorAlerted.class)
        .forEach(said -> alarmed.add(said.event().promise()));
    for (var said : Events.all(evidence, PromiseBroken.class)) {
      if (!alarmed.contains(said.event().promise())) {
        violations.add(
            new Violation(
                "G11", "promise " + said.event().promise() + " broke and no supervisor knows"));
      }
    }
  }

  private static void putOff(
      Evidence evidence, Map<UUID, Instant> keepingSaid, List<Violation> violations) {
    for (var said : Events.all(evidence, MessageHandedOver.class)) {
      var message = said.event().message();
      Instant known = keepingSaid.get(message.promise());
      if (message.reason().equals(HOLDING)
          && known != null
          && said.event().at().isAfter(known.plus(UNHEARD))) {
        violations.add(
            new Violation(
                "G12",
                "the customer was put off at %s for promise %s, kept by %s"
                    .formatted(said.event().at(), message.promise(), known)));
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
