package org.herstel.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.CloudEvents;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.Topics;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.PlainJournal;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.proof.Envelopes;
import org.herstel.kit.timer.Timer;
import org.herstel.test.ForeignService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An empty database is completed from what stood in the topic when the full one was lost. */
class RestoreBatchTest {
  private final PlainJournal lost = new PlainJournal("restored");
  private final PlainJournal restored = new PlainJournal("restored");
  private final ForeignService intake = ForeignService.named("intake");
  private final String complaint = UUID.randomUUID().toString();
  private final List<String> replayed = new ArrayList<>();
  private final List<Received> topic = new ArrayList<>();
  private Envelope lastHeard;

  @AfterEach
  void close() {
    intake.close();
  }

  private final class Notes implements Replay {
    @Override
    public void said(Envelope envelope, Event event, StreamTransaction transaction) {
      replayed.add("said " + ((FactOutOfStep) event).detail());
      transaction.setTimer(new Timer(complaint, "toy", "", transaction.now(complaint)));
      transaction.append(complaint, 1, Origin.service(), List.of(event));
    }

    @Override
    public void heard(Fact fact, StreamTransaction transaction) {
      replayed.add("heard " + ((NoteAdded) fact.event()).text());
    }
  }

  private static final class Listening implements FactHandler {
    @Override
    public Set<Class<? extends Event>> actsOn() {
      return Set.of(NoteAdded.class);
    }

    @Override
    public void apply(Fact fact, StreamTransaction transaction) {
      throw new IllegalStateException("decided again");
    }
  }

  private void stands(Envelope event) {
    topic.add(
        new Received(
            Topics.COMPLAINT_EVENTS,
            0,
            topic.size(),
            event.subject(),
            new LinkedHashMap<>(CloudEvents.headers(event)),
            event.data()));
  }

  /** Intake speaks. */
  private Envelope fact(String word, int round) {
    NoteAdded note = new NoteAdded(1, word);
    Envelope first = intake.next(complaint, round, note);
    lastHeard = lastHeard == null ? first : Envelopes.after(lastHeard, round, note);
    stands(lastHeard);
    return lastHeard;
  }

  /** The service speaks, and its event gets into the topic. */
  private void says(String word, int round, Origin origin) {
    lost.write(
        Set.of(complaint),
        transaction ->
            transaction.append(
                complaint, round, origin, List.of(new FactOutOfStep("type", "code", word))));
    stands(lost.entries(complaint).getLast().envelope());
  }

  private int restore() {
    Foresight ahead = new Foresight();
    topic.forEach(record -> {
      Envelope event = Decoded.of(record).envelope();
      if (event.source().equals("/herstel/restored")) {
        ahead.said(event, record.offset());
      }
    });
    topic.forEach(record -> {
      Envelope event = Decoded.of(record).envelope();
      if (!event.source().equals("/herstel/restored")) {
        ahead.heard(event, record.offset());
      }
    });
    RestoreBatch batch =
        new RestoreBatch(
            new Handlers(List.of(new Listening()), restored.source()),
            List.of(),
            List.of(new Notes()),
            restored.source());
    return restored
        .inTransaction(session -> batch.take(topic, ahead, new Held(), session))
        .readmitted();
  }

  private long position() {
    return restored.count("select coalesce(max(last_sequence), 0) from inbox_position");
  }

  @Test
  void own_events_go_back_byte_for_byte_and_are_not_published_again() {
    says("one", 1, Origin.command("agent"));
    says("two", 1, Origin.service());

    assertThat(restore()).isEqualTo(2);

    List<Envelope> expected = lost.entries(complaint).stream().map(JournalEntry::envelope).toList();
    List<Envelope> found =
        restored.entries(complaint).stream().map(JournalEntry::envelope).toList();
    assertThat(found).usingRecursiveComparison().isEqualTo(expected);
    assertThat(restored.count("select count(*) from outbox")).isZero();
    assertThat(restored.count("select count(*) from timer")).isEqualTo(1);
    assertThat(restored.count("select last_sequence from stream")).isEqualTo(2);
    assertThat(replayed).containsExactly("said one", "said two");
  }

  @Test
  void what_is_new_is_chained_to_what_came_back() {
    says("one", 1, Origin.service());
    restore();
    restored.say(Set.of(complaint), "two");
    lost.say(Set.of(complaint), "two");

    assertThat(restored.entries(complaint).getLast().envelope().sequence()).isEqualTo(2);
    assertThat(restored.entries(complaint).getFirst().envelope().chainHash())
        .isEqualTo(lost.entries(complaint).getFirst().envelope().chainHash());
    assertThat(restored.count("select count(*) from outbox")).isEqualTo(1);
  }

  @Test
  void an_import_that_is_repeated_changes_nothing() {
    fact("heard", 1);
    says("one", 1, Origin.of(lastHeard));
    restore();

    assertThat(restore()).isZero();
    assertThat(replayed).containsExactly("heard heard", "said one");
    assertThat(restored.entries(complaint)).hasSize(1);
  }

  @Test
  void who_speaks_in_its_name_does_not_get_into_the_journal() {
    says("one", 1, Origin.service());
    Envelope genuine = lost.entries(complaint).getLast().envelope();
    stands(
        Envelopes.after(genuine, new FactOutOfStep("type", "code", "forged"))
            .chained(new byte[32]));

    assertThat(restore()).isEqualTo(1);
    assertThat(replayed).containsExactly("said one");
  }

  @Test
  void what_was_answered_and_what_stands_before_it_is_copied_and_the_rest_is_left() {
    fact("before", 1);
    Envelope answered = fact("answered", 1);
    fact("perhaps not heard yet", 1);
    says("answer", 1, Origin.of(answered));
    fact("after", 1);

    restore();

    assertThat(replayed).containsExactly("heard before", "heard answered", "said answer");
    assertThat(position()).isEqualTo(2);
  }

  @Test
  void what_is_published_twice_does_not_make_what_stands_between_seem_taken_in() {
    Envelope answered = fact("answered", 1);
    says("answer", 1, Origin.of(answered));
    fact("not heard yet", 1);
    stands(answered);

    restore();

    assertThat(replayed).containsExactly("heard answered", "said answer");
    assertThat(position()).isEqualTo(1);
  }

  @Test
  void what_was_said_before_a_round_was_heard_of_comes_before_it() {
    Envelope reopened = fact("second round", 2);
    says("still in the first", 1, Origin.command("agent"));
    says("now in the second", 2, Origin.of(reopened));

    restore();

    assertThat(replayed)
        .containsExactly("said still in the first", "heard second round", "said now in the second");
  }
}
