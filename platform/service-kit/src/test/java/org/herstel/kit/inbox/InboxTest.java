package org.herstel.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;
import org.herstel.events.EventJson;
import org.herstel.events.IntakeEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.parking.Draining;
import org.herstel.kit.parking.ParkedKind;
import org.herstel.kit.parking.ParkedRecord;
import org.herstel.kit.parking.Parking;
import org.herstel.kit.toy.Toy;
import org.herstel.kit.toy.ToyFacts;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class InboxTest {

  @Inject Toy toy;
  @Inject ToyFacts facts;
  @Inject Journal journal;
  @Inject Parking parking;
  @Inject Draining draining;
  private final ForeignService intake = ForeignService.named("intake");
  private final ForeignService resolution = ForeignService.named("resolution");
  private final String complaint = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    intake.close();
    resolution.close();
    facts.poison().clear();
  }

  private static IntakeEvent.NoteAdded note(String word) {
    return new IntakeEvent.NoteAdded(1, word);
  }

  private void eventually(String... words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(toy.words(complaint)).containsExactly(words));
  }

  private ParkedRecord parkedHead() {
    return await()
        .atMost(SOON)
        .until(
            () ->
                parking.open(100).stream()
                    .filter(parked -> parked.subject().equals(complaint))
                    .findFirst(),
            java.util.Optional::isPresent)
        .get();
  }

  @Test
  void facts_are_applied_in_order_and_answered_with_their_cause() {
    Envelope first = intake.says(complaint, 1, note("one"));
    intake.says(complaint, 1, note("two"));

    eventually("one", "two");
    assertThat(journal.read(complaint))
        .extracting(JournalEntry::envelope)
        .extracting(Envelope::sequence)
        .containsExactly(1L, 2L);
    Envelope answer = journal.read(complaint).getFirst().envelope();
    assertThat(answer.causationId()).isEqualTo(first.id());
    assertThat(answer.causeSource()).isEqualTo("/herstel/intake");
    assertThat(answer.causeSequence()).isEqualTo(1);
    assertThat(answer.correlationId()).isEqualTo(first.correlationId());
  }

  @Test
  void what_comes_twice_has_one_effect() {
    Envelope one = intake.says(complaint, 1, note("one"));
    intake.publish(one);
    intake.says(complaint, 1, note("two"));
    intake.publish(one);
    intake.says(complaint, 1, note("three"));

    eventually("one", "two", "three");
  }

  @Test
  void a_record_that_fails_parks_its_complaint_only_and_drains_in_order_when_retried() {
    facts.poison().add("bad");
    String other = UUID.randomUUID().toString();
    intake.says(complaint, 1, note("good"));
    intake.says(complaint, 1, note("bad"));
    intake.says(complaint, 1, note("after"));
    resolution.says(complaint, 1, new ResolutionEvent.WhyRecorded(1, "elsewhere"));
    intake.says(other, 1, note("other"));

    await().atMost(SOON).untilAsserted(() -> assertThat(toy.words(other)).containsExactly("other"));
    ParkedRecord head = parkedHead();
    assertThat(head.kind()).isEqualTo(ParkedKind.FAILED);
    assertThat(toy.words(complaint)).containsExactly("good");

    facts.poison().clear();
    draining.retry(head);
    eventually("good", "bad", "after", "elsewhere");
    assertThat(parking.find(head.id())).isEmpty();
  }

  @Test
  void a_discarded_record_is_left_out_on_record() {
    facts.poison().add("bad");
    intake.says(complaint, 1, note("bad"));
    intake.says(complaint, 1, note("after"));

    draining.discard(parkedHead(), "the agent typed nonsense", "operator");
    eventually("after");
    assertThat(journal.read(complaint).getFirst().envelope().type())
        .isEqualTo("org.herstel.complaint.record-discarded.v1");
  }

  @Test
  void a_missing_event_holds_its_complaint_until_it_comes() {
    Envelope one = intake.next(complaint, 1, note("one"));
    Envelope two = after(one, note("two"));
    Envelope three = after(two, note("three"));
    intake.publish(three);
    intake.publish(two);
    await().atMost(SOON).until(() -> parking.open(100).stream().anyMatch(this::isHere));
    assertThat(toy.words(complaint)).isEmpty();

    intake.publish(one);
    eventually("one", "two", "three");
    assertThat(parking.open(100)).noneMatch(this::isHere);
  }

  @Test
  void another_event_in_the_place_of_one_seen_is_parked_and_changes_nothing() {
    Envelope one = intake.next(complaint, 1, note("one"));
    intake.publish(one);
    intake.publish(intake.next(complaint, 1, note("another one")));

    assertThat(parkedHead().kind()).isEqualTo(ParkedKind.FORK);
    intake.publish(after(one, note("two")));
    draining.discard(parkedHead(), "forged", "operator");
    eventually("one", "two");
  }

  @Test
  void an_event_that_is_not_chained_to_the_one_before_is_parked() {
    Envelope one = intake.next(complaint, 1, note("one"));
    intake.publish(one);
    Envelope other = intake.next(complaint, 1, note("another one"));
    intake.publish(after(other, note("two")));

    assertThat(parkedHead().kind()).isEqualTo(ParkedKind.FORK);
    eventually("one");
  }

  private boolean isHere(ParkedRecord parked) {
    return parked.subject().equals(complaint);
  }

  private static Envelope after(Envelope before, IntakeEvent.NoteAdded note) {
    Envelope next =
        new Envelope(
            UUID.randomUUID(),
            before.type(),
            before.source(),
            before.subject(),
            before.sequence() + 1,
            before.time(),
            before.dataSchema(),
            before.round(),
            null,
            before.correlationId(),
            null,
            null,
            before.actor(),
            before.audience(),
            null,
            ChainHash.beforeFirst(),
            EventJson.write(note));
    return next.chained(ChainHash.of(before.chainHash(), next));
  }
}
