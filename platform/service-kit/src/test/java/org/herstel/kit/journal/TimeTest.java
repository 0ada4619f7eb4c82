package org.herstel.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class TimeTest {
  @Inject Journal journal;
  @Inject TransactionTime time;
  private final String complaint = UUID.randomUUID().toString();

  @AfterEach
  void reset() {
    time.setOffset(Duration.ZERO);
  }

  private Instant say(Set<String> subjects) {
    return journal.write(
        subjects,
        transaction -> {
          var event = new ComplaintEvent.FactOutOfStep("type", "said", "word");
          transaction.append(complaint, 1, Origin.service(), List.of(event));
          return transaction.now(complaint);
        });
  }

  private List<Instant> times() {
    return journal.read(complaint).stream()
        .map(JournalEntry::envelope)
        .map(Envelope::time)
        .toList();
  }

  @Test
  void who_waited_for_a_lock_does_not_live_in_the_past() throws Exception {
    say(Set.of(complaint));
    var locked = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                journal.write(
                    Set.of(complaint),
                    transaction -> {
                      locked.countDown();
                      awaitLatch(release);
                      return database();
                    }),
            Thread::startVirtualThread);
    locked.await();
    var second =
        CompletableFuture.supplyAsync(() -> say(Set.of(complaint)), Thread::startVirtualThread);
    await().until(() -> waiting() > 0);
    release.countDown();

    assertThat(second.get()).isAfterOrEqualTo(first.get());
  }

  @Test
  void time_never_falls_within_a_stream() {
    say(Set.of(complaint));
    time.setOffset(Duration.ofDays(30));
    Instant later = say(Set.of(complaint));
    time.setOffset(Duration.ZERO);
    say(Set.of(complaint));

    assertThat(times()).isSorted();
    assertThat(times().get(2)).isEqualTo(later);
    assertThat(Duration.between(times().get(0), times().get(1))).isGreaterThan(Duration.ofDays(29));
  }

  @Test
  void time_has_microseconds_and_is_the_same_all_through_a_transaction() {
    journal.write(
        Set.of(complaint),
        transaction -> {
          Instant now = transaction.now();
          assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
          assertThat(transaction.now(complaint)).isEqualTo(now);
          assertThat(transaction.now()).isEqualTo(now);
          return null;
        });
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant database() {
    return query("select clock_timestamp()").toInstant();
  }

  private static int waiting() {
    try (var connection = Postgres.database().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'"
                        + " and query like '%from stream%'")) {
      rows.next();
      return rows.getInt(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.time.OffsetDateTime query(String sql) {
    try (var connection = Postgres.database().connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getObject(1, java.time.OffsetDateTime.class);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
