package org.herstel.kit.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.proof.Envelopes;
import org.herstel.kit.toy.Toy;
import org.herstel.kit.toy.ToyFacts;
import org.herstel.test.ForeignService;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ParkingTest {

  @Inject Toy toy;
  @Inject ToyFacts facts;
  @Inject Journal journal;
  @Inject Parking parking;
  @Inject Draining draining;
  @Inject Breaker breaker;
  private final ForeignService intake = ForeignService.named("intake");
  private final ForeignService resolution = ForeignService.named("resolution");
  private final String complaint = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    intake.close();
    resolution.close();
    facts.poison().clear();
    breaker.close();
  }

  private static IntakeEvent.NoteAdded note(String word) {
    return new IntakeEvent.NoteAdded(1, word);
  }

  private void eventually(String... words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(toy.words(complaint)).containsExactly(words));
  }

  private ParkedRecord parked(ParkedKind kind) {
    return await()
        .atMost(SOON)
        .until(
            () ->
                parking.open(1000).stream()
                    .filter(one -> one.subject().equals(complaint) && one.kind() == kind)
                    .findFirst(),
            Optional::isPresent)
        .get();
  }

  private long waiting() {
    return query("select count(*) from parked where subject = '" + complaint + "'");
  }

  private static long query(String sql) {
    try (var connection = Postgres.database().connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(String sql) {
    try (var connection = Postgres.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void own_events_that_come_back_meanwhile_do_not_wait_in_the_queue() {
    intake.says(complaint, 1, note("answered"));
    eventually("answered");
    facts.poison().add("bad");
    intake.says(complaint, 1, note("bad"));
    ParkedRecord bad = parked(ParkedKind.FAILED);
    for (int i = 0; i < 2; i++) {
      journal.write(
          Set.of(complaint),
          transaction -> {
            var event = new ComplaintEvent.FactOutOfStep("type", "said", "meanwhile");
            transaction.append(complaint, 1, Origin.service(), List.of(event));
            return null;
          });
    }
    intake.says(complaint, 1, note("after"));
    await().atMost(SOON).until(() -> waiting() >= 2);
    assertThat(waiting()).isEqualTo(2);

    facts.poison().clear();
    draining.retry(bad);
    eventually("answered", "bad", "after");
    assertThat(waiting()).isZero();
  }

  @Test
  void what_a_replica_was_to_take_up_before_it_ended_is_taken_up() {
    facts.poison().add("bad");
    intake.says(complaint, 1, note("bad"));
    intake.says(complaint, 1, note("after"));
    await().atMost(SOON).until(() -> waiting() == 2);
    facts.poison().clear();
    run("update parked set kind = 'QUEUED' where subject = '" + complaint + "'");
    eventually("bad", "after");
  }

  @Test
  void a_poisoned_record_among_those_a_gap_waits_for_can_be_retried() {
    facts.poison().add("bad");
    Envelope bad = intake.next(complaint, 1, note("bad"));
    Envelope two = Envelopes.after(bad, note("two"));
    intake.publish(two);
    ParkedRecord gap = parked(ParkedKind.GAP);
    resolution.says(complaint, 1, new ResolutionEvent.WhyRecorded(1, "elsewhere"));
    intake.publish(bad);
    ParkedRecord failed = parked(ParkedKind.FAILED);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> draining.retry(gap));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> draining.retry(failed));
    assertThat(toy.words(complaint)).isEmpty();

    facts.poison().clear();
    draining.retry(failed);
    eventually("bad", "two", "elsewhere");
  }

  @Test
  void operators_are_told_of_a_gap_that_stays_open_and_not_before() {
    Envelope one = intake.next(complaint, 1, note("one"));
    intake.publish(Envelopes.after(one, note("two")));
    ParkedRecord gap = parked(ParkedKind.GAP);
    assertThat(gap.announced()).isFalse();
    await().atMost(SOON).until(() -> parking.find(gap.id()).orElseThrow().announced());
    assertThat(parking.find(gap.id()).orElseThrow().parkedAt())
        .isBefore(java.time.Instant.now().minusMillis(900));

    intake.publish(one);
    eventually("one", "two");
  }

  @Test
  void discarding_what_was_garbled_shows_the_gap_it_leaves() {
    facts.poison().add("bad");
    Envelope bad = intake.next(complaint, 1, note("bad"));
    Envelope lost = Envelopes.after(bad, note("lost"));
    intake.publish(bad);
    ParkedRecord failed = parked(ParkedKind.FAILED);
    intake.publish(Envelopes.after(lost, note("three")));
    await().atMost(SOON).until(() -> waiting() == 2);
    facts.poison().clear();
    draining.retry(failed);

    assertThat(parked(ParkedKind.GAP).sequence()).isEqualTo(3);
    intake.publish(lost);
    eventually("bad", "lost", "three");
  }

  @Test
  void the_breaker_stops_before_the_world_is_parked_and_loses_nothing() {
    breaker.close();
    facts.poison().add("bad");
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String one = UUID.randomUUID().toString();
      complaints.add(one);
      intake.says(one, 1, note("bad"));
    }
    intake.says(complaint, 1, note("good"));
    await().atMost(SOON).until(breaker::isOpen);
    assertThat(parkedOf(complaints)).hasSize(20);

    facts.poison().clear();
    breaker.close();
    eventually("good");
    await().atMost(SOON).until(() -> complaints.stream().filter(this::isDone).count() == 10);
    parkedOf(complaints).forEach(draining::retry);
    assertThat(complaints).allSatisfy(one -> assertThat(toy.words(one)).containsExactly("bad"));
  }

  private boolean isDone(String one) {
    return !toy.words(one).isEmpty();
  }

  private List<ParkedRecord> parkedOf(List<String> complaints) {
    return parking.open(1000).stream().filter(one -> complaints.contains(one.subject())).toList();
  }
}
