package org.herstel.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class TimerTest {

  @Inject DataSource database;
  @Inject Journal journal;
  @Inject TransactionTime time;
  private final String complaint = UUID.randomUUID().toString();
  private final List<Thread> replicas = new ArrayList<>();
  private volatile boolean stopping;

  /** Says that it fired, and when it was due; breaks down for keys that say so. */
  private static final TimerHandler BELL =
      new TimerHandler() {
        @Override
        public Set<String> kinds() {
          return Set.of("bell");
        }

        @Override
        public void fire(Timer timer, StreamTransaction transaction) {
          if (timer.key().startsWith("broken")) {
            throw new IllegalStateException("cannot ring");
          }
          var event = new ComplaintEvent.FactOutOfStep(timer.key(), "rang", timer.due().toString());
          transaction.append(timer.subject(), 1, Origin.service(), List.of(event));
        }
      };

  @AfterEach
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread replica : replicas) {
      replica.interrupt();
      replica.join();
    }
  }

  private void startReplica() {
    startReplica(BELL);
  }

  private void startReplica(TimerHandler bell) {
    var firing = new TimerFiring(database, journal, time, Duration.ofSeconds(30));
    replicas.add(
        Thread.ofPlatform()
            .start(() -> {
              while (!stopping) {
                if (firing.fireDue(Map.of("bell", bell)).streams().isEmpty()) {
                  try {
                    Thread.sleep(firing.untilNext(Duration.ofMillis(50)));
                  } catch (InterruptedException e) {
                    return;
                  }
                }
              }
            }));
  }

  private Instant set(String subject, String key, Duration fromNow) {
    return journal.write(
        Set.of(subject),
        transaction -> {
          Instant due = transaction.now().plus(fromNow).truncatedTo(ChronoUnit.MICROS);
          transaction.setTimer(new Timer(subject, "bell", key, due));
          return due;
        });
  }

  private List<ComplaintEvent.FactOutOfStep> rung(String subject) {
    return journal.read(subject).stream()
        .map(JournalEntry::envelope)
        .map(TimerTest::event)
        .toList();
  }

  private static ComplaintEvent.FactOutOfStep event(Envelope envelope) {
    var type = EventTypes.named(envelope.type()).orElseThrow();
    return (ComplaintEvent.FactOutOfStep) EventJson.read(type, envelope.data());
  }

  @Test
  void three_replicas_fire_every_timer_once_and_none_early() {
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      complaints.add(complaint + i);
      set(complaints.getLast(), "a", Duration.ofMillis(500 + i * 10));
      set(complaints.getLast(), "b", Duration.ofMillis(500 + i * 10));
    }
    startReplica();
    startReplica();
    startReplica();

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(complaints).allSatisfy(one -> assertThat(rung(one)).hasSize(2)));
    for (String one : complaints) {
      assertThat(rung(one)).extracting("type").containsExactlyInAnyOrder("a", "b");
      for (JournalEntry entry : journal.read(one)) {
        Instant due = Instant.parse(event(entry.envelope()).detail());
        assertThat(entry.envelope().time()).isAfterOrEqualTo(due);
      }
    }
    for (String one : complaints) {
      assertThat(rung(one)).hasSize(2);
    }
  }

  @Test
  void what_came_due_while_nobody_was_there_is_fired_late_and_once() {
    set(complaint, "a", Duration.ofMillis(-5000));
    set(complaint, "b", Duration.ofMillis(-1000));
    startReplica();
    startReplica();
    await().atMost(SOON).until(() -> rung(complaint).size() >= 2);
    assertThat(rung(complaint)).extracting("type").containsExactly("a", "b");
  }

  @Test
  void a_timer_set_again_replaces_the_first_and_a_cancelled_one_is_silent() {
    set(complaint, "moved", Duration.ofMillis(300));
    Instant moved = set(complaint, "moved", Duration.ofMillis(1200));
    set(complaint, "gone", Duration.ofMillis(300));
    journal.write(
        Set.of(complaint),
        transaction -> {
          transaction.cancelTimer(complaint, "bell", "gone");
          return null;
        });
    set(complaint, "last", Duration.ofMillis(1500));
    startReplica();

    await().atMost(SOON).until(() -> rung(complaint).size() >= 2);
    assertThat(rung(complaint)).extracting("type").containsExactly("moved", "last");
    assertThat(rung(complaint).getFirst().detail()).isEqualTo(moved.toString());
  }

  @Test
  void a_failing_timer_keeps_no_other_waiting_not_even_of_its_own_complaint() {
    for (int i = 0; i < 210; i++) {
      set(complaint, "broken" + i, Duration.ofMillis(-10_000));
    }
    String other = "~" + complaint;
    set(other, "fine", Duration.ofMillis(-5000));
    set(complaint, "fine", Duration.ofMillis(-4000));
    startReplica();

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(rung(other)).hasSize(1);
          assertThat(rung(complaint)).extracting("type").containsExactly("fine");
        });
    journal.write(
        Set.of(complaint),
        transaction -> {
          for (int i = 0; i < 210; i++) {
            transaction.cancelTimer(complaint, "bell", "broken" + i);
          }
          return null;
        });
  }

  @Test
  void a_locked_complaint_keeps_no_other_waiting() {
    String other = "~" + complaint;
    set(complaint, "a", Duration.ofMillis(-1000));
    set(other, "a", Duration.ofMillis(-1000));
    journal.write(
        Set.of(complaint),
        transaction -> {
          startReplica();
          await().atMost(SOON).until(() -> rung(other).size() == 1);
          return null;
        });
    await().atMost(SOON).until(() -> rung(complaint).size() == 1);
  }

  /** Rings as the other does, but not before somebody has seen to it. */
  private static TimerHandler waiting(CountDownLatch begun, CountDownLatch mayGoOn) {
    return new TimerHandler() {
      @Override
      public Set<String> kinds() {
        return BELL.kinds();
      }

      @Override
      public void fire(Timer timer, StreamTransaction transaction) {
        begun.countDown();
        try {
          mayGoOn.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        BELL.fire(timer, transaction);
      }
    };
  }

  @Test
  void replicas_share_what_piled_up_instead_of_waiting_for_each_other() throws Exception {
    List<String> complaints = new ArrayList<>();
    for (int i = 100; i < 400; i++) {
      complaints.add(complaint + i);
      set(complaints.getLast(), "a", Duration.ofMillis(-5000 + i));
    }
    var begun = new CountDownLatch(1);
    var mayGoOn = new CountDownLatch(1);
    startReplica(waiting(begun, mayGoOn));
    begun.await();
    startReplica();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(complaints.subList(200, 300))
                .allSatisfy(one -> assertThat(rung(one)).hasSize(1)));
    assertThat(rung(complaints.getFirst())).isEmpty();
    mayGoOn.countDown();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(complaints).allSatisfy(one -> assertThat(rung(one)).hasSize(1)));
  }
}
