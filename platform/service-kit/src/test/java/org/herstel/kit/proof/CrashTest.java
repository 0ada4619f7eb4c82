package org.herstel.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.parking.Parking;
import org.herstel.kit.toy.Toy;
import org.herstel.test.ForeignService;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service ends between any two steps. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class CrashTest {
  private static final String TOY = "/herstel/toy";

  @Inject Toy toy;
  @Inject Journal journal;
  @Inject Parking parking;

  private final ForeignService intake = ForeignService.named("intake");
  private final PublishedEvents published = new PublishedEvents();
  private final String complaint = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    intake.close();
    published.close();
  }

  private void write(String word) {
    writeAnd("never", word);
  }

  private void state(JournalSession session, String word) {
    try (var insert =
        session.connection().prepareStatement("insert into toy (complaint, word) values (?, ?)")) {
      insert.setString(1, complaint);
      insert.setString(2, word);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void writeAnd(String step, String word) {
    journal.inTransaction(session -> {
      StreamTransaction transaction = session.lock(Set.of(complaint));
      if (step.equals("locks")) {
        Crash.cut(Postgres.database(), session.connection());
      }
      state(session, word);
      if (step.equals("state")) {
        Crash.cut(Postgres.database(), session.connection());
      }
      transaction.append(
          complaint,
          1,
          Origin.service(),
          List.of(new ComplaintEvent.FactOutOfStep("type", "said", word)));
      return null;
    });
  }

  private void assertOnlyTheSecondWriteIsThere() {
    assertThat(toy.words(complaint)).isEmpty();
    assertThat(journal.read(complaint)).isEmpty();
    write("kept");
    assertThat(toy.words(complaint)).containsExactly("kept");
    published.awaitLawful(TOY, Map.of(complaint, 1L), SOON);
    assertThat(published.of(TOY, Set.of(complaint))).hasSize(1);
  }

  @Test
  void a_crash_after_the_locks_leaves_nothing_behind() {
    assertThatThrownBy(() -> writeAnd("locks", "lost")).isInstanceOf(RuntimeException.class);
    assertOnlyTheSecondWriteIsThere();
  }

  @Test
  void a_crash_after_the_state_leaves_nothing_behind() {
    assertThatThrownBy(() -> writeAnd("state", "lost")).isInstanceOf(RuntimeException.class);
    assertOnlyTheSecondWriteIsThere();
  }

  @Test
  void a_crash_after_the_journal_leaves_nothing_behind() {
    try (var crash = new Crash(Postgres.database()).after("insert", "journal", 1)) {
      assertThatThrownBy(() -> writeAnd("end", "lost")).isInstanceOf(RuntimeException.class);
    }
    assertOnlyTheSecondWriteIsThere();
  }

  @Test
  void a_crash_at_the_commit_leaves_nothing_behind() {
    try (var crash = new Crash(Postgres.database()).beforeCommitOf("insert", "journal", 1)) {
      assertThatThrownBy(() -> writeAnd("end", "lost")).isInstanceOf(RuntimeException.class);
    }
    assertOnlyTheSecondWriteIsThere();
  }

  @Test
  void what_was_committed_before_a_crash_is_published_by_the_replica_that_takes_over()
      throws SQLException {
    try (var connection = Postgres.database().connect();
        var take =
            connection.prepareStatement(
                "update lease set holder = gen_random_uuid(), epoch = epoch + 1,"
                    + " until = clock_timestamp() + interval '3 s' where name = 'relay'")) {
      assertThat(take.executeUpdate()).isEqualTo(1);
    }
    await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    write("one");
    write("two");
    assertThat(published.of(TOY, Set.of(complaint))).isEmpty();
    published.awaitLawful(TOY, Map.of(complaint, 2L), SOON);
  }

  @Test
  void what_was_sent_before_a_crash_is_sent_again_in_order() {
    try (var crash = new Crash(Postgres.database()).after("delete", "outbox", 3)) {
      for (int i = 0; i < 50; i++) {
        write("word " + i);
      }
      published.awaitLawful(TOY, Map.of(complaint, 50L), SOON);
      await().atMost(SOON).until(() -> crash.times() > 3);
      published.awaitLawful(TOY, Map.of(complaint, 50L), SOON);
      assertThat(published.of(TOY, Set.of(complaint))).hasSizeGreaterThan(50);
    }
  }

  @Test
  void a_crash_between_the_effects_of_a_fact_and_their_commit_makes_no_second_effect() {
    try (var crash = new Crash(Postgres.database()).beforeCommitOf("insert", "toy", 3)) {
      intake.says(complaint, 1, new IntakeEvent.NoteAdded(1, "one"));
      intake.says(complaint, 1, new IntakeEvent.NoteAdded(1, "two"));
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(toy.words(complaint)).containsExactly("one", "two"));
      assertThat(crash.times()).isGreaterThan(3);
    }
    published.awaitLawful(TOY, Map.of(complaint, 2L), SOON);
    assertThat(parking.open(200)).noneMatch(parked -> parked.subject().equals(complaint));
  }
}
