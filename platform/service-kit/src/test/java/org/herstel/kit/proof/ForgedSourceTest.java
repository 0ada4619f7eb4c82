package org.herstel.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.parking.Breaker;
import org.herstel.kit.parking.Draining;
import org.herstel.kit.parking.ParkedKind;
import org.herstel.kit.parking.ParkedRecord;
import org.herstel.kit.parking.Parking;
import org.herstel.kit.toy.Toy;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever may write to the shared topic may write another's name: what comes to light, where and
 * when. The service under test is {@code toy}.
 */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ForgedSourceTest {

  @Inject Toy toy;
  @Inject Journal journal;
  @Inject Parking parking;
  @Inject Draining draining;
  @Inject Breaker breaker;
  @Inject MeterRegistry registry;

  private final ForeignService intake = ForeignService.named("intake");
  private final ForeignService forger = ForeignService.named("toy");
  private final String complaint = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    intake.close();
    forger.close();
    breaker.close();
  }

  /** The service whose name is used finds it, however well the forger has read the topic. */
  @Test
  void a_perfectly_chained_next_event_is_found_by_the_service_whose_name_it_bears() {
    Envelope last = said();
    double before = forks("own");

    forger.publish(Envelopes.after(last, new NoteAdded(1, "forged")));

    ParkedRecord parked = parked();
    assertThat(parked.kind()).isEqualTo(ParkedKind.FORK);
    assertThat(parked.reason()).contains("somebody else writes in its name");
    await().atMost(SOON).until(() -> forks("own") == before + 1);
    assertThatItWaitsUntilDiscarded(parked);
  }

  @Test
  void other_bytes_in_an_old_place_are_found_by_the_service_whose_name_they_bear() {
    said();
    said();

    forger.publish(forger.next(complaint, 1, new NoteAdded(1, "rewritten history")));

    ParkedRecord parked = parked();
    assertThat(parked.kind()).isEqualTo(ParkedKind.FORK);
    assertThat(parked.sequence()).isEqualTo(1);
    assertThatItWaitsUntilDiscarded(parked);
  }

  /** Others keep only the last hash of a source; they pass by what is older, whatever it holds. */
  @Test
  void other_bytes_in_an_old_place_of_another_service_have_no_effect_here() {
    intake.says(complaint, 1, new NoteAdded(1, "one"));
    intake.says(complaint, 1, new NoteAdded(1, "two"));
    try (var impostor = ForeignService.named("intake")) {
      impostor.publish(impostor.next(complaint, 1, new NoteAdded(1, "rewritten history")));
    }
    intake.says(complaint, 1, new NoteAdded(1, "three"));

    eventually("one", "two", "three");
    assertThat(parking.open(1000)).noneMatch(each -> each.subject().equals(complaint));
  }

  /** What is left open: who can read the topic can chain. It comes out with the next true event. */
  @Test
  void a_perfectly_chained_event_of_another_service_is_believed_until_that_one_speaks() {
    Envelope one = intake.says(complaint, 1, new NoteAdded(1, "one"));
    Envelope forged = Envelopes.after(one, new NoteAdded(1, "forged"));
    double before = forks("other");

    intake.publish(forged);
    eventually("one", "forged");
    intake.says(complaint, 1, new NoteAdded(1, "two"));

    ParkedRecord parked = parked();
    assertThat(parked.kind()).isEqualTo(ParkedKind.FORK);
    assertThat(parked.sequence()).isEqualTo(2);
    await().atMost(SOON).until(() -> forks("other") == before + 1);
    assertThat(toy.words(complaint)).containsExactly("one", "forged");
    draining.discard(parked, "forged before", "operator");
  }

  @Test
  void a_reference_event_that_this_service_never_said_raises_the_alarm() {
    double before = forks("own");
    String team = "team-" + complaint;

    forger.says(team, new TeamRegistered("t", "Forged", TeamKind.PARTNER));

    await().atMost(SOON).until(() -> forks("own") == before + 1);
    // Or the next start of the toy would take it for one that its journal has lost.
    say(team, new TeamRegistered("t", "True", TeamKind.PARTNER));
  }

  /** Something that this service says itself, as it stands in its journal. */
  private Envelope said() {
    say(complaint, new NoteAdded(1, "said by the toy"));
    return journal.read(complaint).getLast().envelope();
  }

  private void say(String subject, Event event) {
    journal.write(
        Set.of(subject),
        transaction -> {
          transaction.append(subject, 1, Origin.service(), List.of(event));
          return null;
        });
  }

  private void assertThatItWaitsUntilDiscarded(ParkedRecord parked) {
    intake.says(complaint, 1, new NoteAdded(1, "waits"));
    assertThat(toy.words(complaint)).isEmpty();
    draining.discard(parked, "forged", "operator");
    eventually("waits");
  }

  private void eventually(String... words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(toy.words(complaint)).containsExactly(words));
  }

  private ParkedRecord parked() {
    return await()
        .atMost(SOON)
        .until(
            () ->
                parking.open(1000).stream()
                    .filter(each -> each.subject().equals(complaint))
                    .findFirst(),
            Optional::isPresent)
        .get();
  }

  private double forks(String name) {
    return registry.get("herstel.forks").tag("name", name).counter().count();
  }
}
