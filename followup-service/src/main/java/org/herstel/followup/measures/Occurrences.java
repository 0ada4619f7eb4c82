package org.herstel.followup.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.promise.Holding;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.recovery.Milestones;
import org.herstel.followup.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/** What there is to count in one recovery. Follows from its state alone, never from its history. */
final class Occurrences {
  private final UUID complaint;
  private final Recovery recovery;

  private Occurrences(UUID complaint, Recovery recovery) {
    this.complaint = complaint;
    this.recovery = recovery;
  }

  static List<Occurrence> of(UUID complaint, Recovery recovery) {
    Occurrences occurrences = new Occurrences(complaint, recovery);
    return Stream.of(
            recovery.ledger().promises().stream().map(occurrences::promise),
            recovery.ledger().promises().stream().flatMap(occurrences::messages),
            recovery.firstResponse().flatMap(occurrences::firstResponse).stream(),
            recovery.resolvedAt().map(occurrences::resolution).stream(),
            recovery.aftercare().checks().stream().flatMap(occurrences::check))
        .flatMap(all -> all)
        .toList();
  }

  private Occurrence promise(Promise promise) {
    return ofPromise(
        Measure.PROMISE, promise, 0, promise.coveredUntil(), Outcome.of(promise.state()));
  }

  private Stream<Occurrence> messages(Promise promise) {
    return promise.holdings().stream()
        .filter(holding -> holding.outcome() == Holding.Outcome.HANDED_OVER)
        .map(holding ->
            ofPromise(
                Measure.HOLDING_MESSAGE,
                promise,
                holding.revision(),
                holding.answeredAt().orElseThrow(),
                holding.inTime() ? Outcome.IN_TIME : Outcome.LATE));
  }

  private Optional<Occurrence> firstResponse(FirstResponse clock) {
    Milestones known = recovery.milestones();
    return switch (clock.verdict()) {
      case MET -> Optional.of(answer(clock, Outcome.MET, known.answeredAt().or(clock::metAt)));
      case MISSED -> Optional.of(answer(clock, Outcome.MISSED, known.answeredAt()));
      case PENDING, CANCELLED -> Optional.empty();
    };
  }

  private Occurrence answer(FirstResponse clock, Outcome outcome, Optional<Instant> answeredAt) {
    return ofComplaint(
        Measure.FIRST_RESPONSE,
        complaint,
        clock.due(),
        outcome,
        answeredAt.flatMap(this::sinceReceived));
  }

  private Occurrence resolution(Instant at) {
    return ofComplaint(Measure.RESOLUTION, complaint, at, Outcome.RESOLVED, sinceReceived(at));
  }

  private Stream<Occurrence> check(Check check) {
    return check.answer().stream()
        .map(answer ->
            ofComplaint(
                Measure.CHECK,
                check.id(),
                answer.at(),
                answer.satisfied() ? Outcome.SATISFIED : Outcome.DISSATISFIED,
                Optional.empty()));
  }

  /** Never negative: a talk may be noted as of a moment before the complaint was. */
  private Optional<Long> sinceReceived(Instant at) {
    return recovery
        .milestones()
        .receivedAt()
        .map(received -> Math.max(0, Duration.between(received, at).toMillis()));
  }

  private Occurrence ofComplaint(
      Measure measure, UUID item, Instant at, Outcome outcome, Optional<Long> tookMillis) {
    return occurrence(
        measure,
        item,
        0,
        at,
        outcome,
        tookMillis.orElse(null),
        recovery.accountable().map(Recovery.Accountable::agent).orElse(null),
        null);
  }

  private Occurrence ofPromise(
      Measure measure, Promise promise, int number, Instant at, Outcome outcome) {
    return occurrence(
        measure, promise.id(), number, at, outcome, null, promise.owner(), promise.kind().name());
  }

  private Occurrence occurrence(
      Measure measure,
      UUID item,
      int number,
      Instant at,
      Outcome outcome,
      @Nullable Long tookMillis,
      @Nullable String owner,
      @Nullable String kind) {
    return new Occurrence(
        measure,
        item,
        number,
        at,
        outcome,
        tookMillis,
        recovery.team().orElse(null),
        owner,
        kind,
        recovery.milestones().channel().map(Enum::name).orElse(null));
  }
}
