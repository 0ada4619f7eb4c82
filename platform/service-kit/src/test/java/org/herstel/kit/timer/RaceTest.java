package org.herstel.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.kit.proof.PublishedEvents;
import org.herstel.kit.toy.Toy;
import org.herstel.test.ForeignService;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Commands, timers and facts at once on the same few streams. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RaceTest {
  private static final int WRITERS = 4;
  private static final int WRITES = Integer.getInteger("herstel.race.writes", 2000);
  private static final int FACTS = 1000;

  @Inject DataSource database;
  @Inject Journal journal;
  @Inject TransactionTime time;
  @Inject Toy toy;
  private final List<String> complaints = new ArrayList<>();
  private final AtomicInteger fired = new AtomicInteger();

  private final TimerHandler bell =
      new TimerHandler() {
        @Override
        public Set<String> kinds() {
          return Set.of("race");
        }

        @Override
        public void fire(Timer timer, StreamTransaction transaction) {
          say(timer.subject(), transaction);
        }
      };

  private static void say(String subject, StreamTransaction transaction) {
    var event = new ComplaintEvent.FactOutOfStep("type", "said", "word");
    transaction.append(subject, 1, Origin.service(), List.of(event));
  }

  @Test
  void commands_timers_and_facts_never_deadlock_and_every_stream_stays_in_order() throws Exception {
    for (int i = 0; i < 4; i++) {
      complaints.add(UUID.randomUUID().toString());
    }
    long deadlocks = deadlocks();
    try (var published = new PublishedEvents();
        var intake = ForeignService.named("intake")) {
      var writers = new ArrayList<CompletableFuture<Void>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int number = writer;
        writers.add(
            CompletableFuture.runAsync(() -> write("w" + number), Thread::startVirtualThread));
      }
      var replicas = List.of(replica(), replica());
      for (int i = 0; i < FACTS; i++) {
        intake.says(complaints.get(i % 4), 1, new IntakeEvent.NoteAdded(1, "" + i));
      }
      writers.forEach(CompletableFuture::join);

      int set = WRITERS * WRITES / 2;
      await().atMost(SOON).untilAsserted(() -> assertThat(fired.get()).isEqualTo(set));
      await()
          .atMost(SOON)
          .until(() -> complaints.stream().mapToInt(c -> toy.words(c).size()).sum() == FACTS);
      replicas.forEach(Thread::interrupt);

      Map<String, Long> lengths =
          complaints.stream().collect(Collectors.toMap(c -> c, c -> (long) journal.read(c).size()));
      assertThat(lengths.values().stream().mapToLong(n -> n).sum())
          .isEqualTo(WRITERS * WRITES * 3L / 2 + set + FACTS);
      published.awaitLawful("/herstel/toy", lengths, Duration.ofSeconds(60));
    }
    assertThat(deadlocks()).isEqualTo(deadlocks);
  }

  /** Half of the writes on one stream with a timer that is due at once, half on two streams. */
  private void write(String name) {
    for (int i = 0; i < WRITES; i++) {
      var random = ThreadLocalRandom.current();
      String one = complaints.get(random.nextInt(4));
      if (i % 2 == 0) {
        String key = name + "-" + i;
        journal.write(
            Set.of(one),
            transaction -> {
              say(one, transaction);
              transaction.setTimer(new Timer(one, "race", key, transaction.now()));
              return null;
            });
      } else {
        String other = complaints.get((complaints.indexOf(one) + 1 + random.nextInt(3)) % 4);
        journal.write(
            Set.of(other, one),
            transaction -> {
              say(other, transaction);
              say(one, transaction);
              return null;
            });
      }
    }
  }

  private Thread replica() {
    var firing = new TimerFiring(database, journal, time, Duration.ofSeconds(30));
    return Thread.ofPlatform()
        .start(() -> {
          while (!Thread.currentThread().isInterrupted()) {
            Set<String> subjects = firing.fireDue(Map.of("race", bell)).streams();
            fired.addAndGet(subjects.size());
            if (subjects.isEmpty()) {
              try {
                Thread.sleep(5);
              } catch (InterruptedException e) {
                return;
              }
            }
          }
        });
  }

  private static long deadlocks() throws SQLException {
    try (var connection = Postgres.database().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select deadlocks from pg_stat_database where datname = current_database()")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
