package org.herstel.followup.recovery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.promise.Holding;
import org.herstel.followup.promise.Promise;

/**
 * How long holding messages take from being asked for until they leave, measured over the newest
 * thousand.
 */
@ApplicationScoped
class HandOverDelays implements PanacheRepositoryBase<HandOverRow, HandOverRow.Key> {
  private static final int NEWEST = 1000;
  private static final int FEWEST = 100;
  private static final Duration FRESH = Duration.ofSeconds(10);

  private volatile Reading reading = new Reading(Duration.ZERO, Optional.empty());

  private record Reading(Duration slowest, Optional<Long> nanoTime) {}

  /**
   * The 99th percentile; zero as long as there are fewer than a hundred, which say nothing about
   * it. A reading is used for ten seconds.
   */
  Duration slowest() {
    long now = System.nanoTime();
    if (reading.nanoTime.filter(read -> now - read < FRESH.toNanos()).isEmpty()) {
      List<Long> slowestFirst =
          getEntityManager()
              .createQuery(
                  "select h.tookMillis from HandOverRow h order by h.requestedAt desc", Long.class)
              .setMaxResults(NEWEST)
              .getResultStream()
              .sorted(Comparator.reverseOrder())
              .toList();
      Duration slowest =
          slowestFirst.size() < FEWEST
              ? Duration.ZERO
              : Duration.ofMillis(slowestFirst.get(slowestFirst.size() / 100));
      reading = new Reading(slowest, Optional.of(now));
    }
    return reading.slowest;
  }

  /** Notes the messages that left in time between two states of a complaint. */
  void note(Recovery before, Recovery after) {
    if (before.ledger().equals(after.ledger())) {
      return;
    }
    for (Promise promise : after.ledger().promises()) {
      before.ledger().find(promise.id()).ifPresent(known -> note(known, promise));
    }
  }

  private void note(Promise before, Promise after) {
    for (Holding holding : after.holdings()) {
      if (holding.left() && before.holdings().stream().noneMatch(holding::equals)) {
        persist(row(after.id(), holding));
      }
    }
  }

  private static HandOverRow row(UUID promise, Holding holding) {
    Duration took = Duration.between(holding.requestedAt(), holding.answeredAt().orElseThrow());
    return new HandOverRow(
        promise, holding.revision(), holding.requestedAt(), Math.max(0, took.toMillis()));
  }
}
