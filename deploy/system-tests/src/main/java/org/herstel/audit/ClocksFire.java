package org.herstel.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;

/** G10: no clock fires before its time, none twice, and none of the first response is lost. */
final class ClocksFire implements Rule {
  /** A clock that has not fired so long after its time never will. */
  static final Duration LOST_AFTER = Duration.ofMinutes(1);

  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    early(evidence, FirstResponseMissed.class, FirstResponseMissed::due, violations);
    early(evidence, PromiseBroken.class, PromiseBroken::due, violations);
    early(evidence, DeadlineMissed.class, DeadlineMissed::due, violations);
    early(
        evidence,
        HoldingRequested.class,
        event -> event.late() ? event.oldDue() : Instant.MIN,
        violations);
    early(
        evidence,
        ReminderRequested.class,
        event -> event.number() > 1 ? event.due() : Instant.MIN,
        violations);
    twice(evidence, OwnerWarned.class, e -> e.promise() + " for " + e.due(), violations);
    twice(evidence, PromiseBroken.class, e -> e.promise() + " for " + e.due(), violations);
    twice(evidence, HoldingRequested.class, e -> e.promise() + " " + e.revision(), violations);
    twice(evidence, ReminderRequested.class, e -> e.step() + " number " + e.number(), violations);
    twice(evidence, DeadlineMissed.class, e -> e.deadline() + " for " + e.due(), violations);
    twice(
        evidence,
        DeadlineWarned.class,
        e -> "%s for %s, %s".formatted(e.deadline(), e.due(), e.tell()),
        violations);
    twice(evidence, ManagerAlerted.class, e -> e.alert().toString(), violations);
    lost(evidence, violations);
    return violations;
  }

  private static <E extends ComplaintEvent> void early(
      Evidence evidence, Class<E> type, Function<E, Instant> due, List<Violation> violations) {
    for (var said : Events.all(evidence, type)) {
      if (said.envelope().time().isBefore(due.apply(said.event()))) {
        violations.add(
            new Violation(
                "G10",
                "%s of %s at %s, before its time %s"
                    .formatted(
                        type.getSimpleName(),
                        said.envelope().subject(),
                        said.envelope().time(),
                        due.apply(said.event()))));
      }
    }
  }

  private static <E extends ComplaintEvent> void twice(
      Evidence evidence, Class<E> type, Function<E, String> what, List<Violation> violations) {
    Set<String> seen = new HashSet<>();
    for (var said : Events.all(evidence, type)) {
      String clock = said.envelope().subject() + " " + what.apply(said.event());
      if (!seen.add(clock)) {
        violations.add(
            new Violation("G10", "%s fired twice for %s".formatted(type.getSimpleName(), clock)));
      }
    }
  }

  private static void lost(Evidence evidence, List<Violation> violations) {
    Instant end = Events.end(evidence).minus(LOST_AFTER);
    Set<String> settled =
        Stream.of(FirstResponseMet.class, FirstResponseMissed.class, ComplaintWithdrawn.class)
            .flatMap(type -> Events.all(evidence, type).stream())
            .map(said -> said.envelope().subject())
            .collect(Collectors.toSet());
    for (var received : Events.all(evidence, ComplaintReceived.class)) {
      Instant due = received.event().firstResponseDue();
      if (due.isBefore(end) && !settled.contains(received.envelope().subject())) {
        violations.add(
            new Violation(
                "G10",
                "the first response of %s was due at %s, and nothing was said of it"
                    .formatted(received.envelope().subject(), due)));
      }
    }
  }
}
