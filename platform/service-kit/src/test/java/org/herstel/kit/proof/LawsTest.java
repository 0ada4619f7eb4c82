package org.herstel.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Audience;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;
import org.junit.jupiter.api.Test;

class LawsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Envelope one = event(null, 1, NOON);
  private final Envelope two = event(one, 2, NOON.plusSeconds(1));
  private final Envelope three = event(two, 3, NOON.plusSeconds(1));

  @Test
  void a_gapless_stream_with_repetitions_breaks_nothing() {
    assertThat(Laws.broken(List.of(one, two, one, two, three, two))).isEmpty();
  }

  @Test
  void a_missing_event_is_seen() {
    assertThat(Laws.broken(List.of(one, three))).singleElement().asString().contains("before");
  }

  @Test
  void an_inversion_is_seen_even_if_repaired_later() {
    assertThat(Laws.broken(List.of(one, three, two, three))).isNotEmpty();
  }

  @Test
  void a_second_event_in_one_place_is_seen() {
    Envelope other = event(one, 2, NOON.plusSeconds(1));
    assertThat(Laws.broken(List.of(one, two, other)))
        .singleElement()
        .asString()
        .contains("two events");
  }

  @Test
  void a_broken_chain_is_seen() {
    assertThat(Laws.broken(List.of(one, event(null, 2, NOON.plusSeconds(1)))))
        .singleElement()
        .asString()
        .contains("chained");
  }

  @Test
  void time_that_falls_is_seen() {
    assertThat(Laws.broken(List.of(one, event(one, 2, NOON.minusNanos(1000)))))
        .singleElement()
        .asString()
        .contains("dated");
  }

  private static Envelope event(Envelope before, long sequence, Instant time) {
    UUID id = UUID.randomUUID();
    Envelope event =
        new Envelope(
            id,
            "org.herstel.complaint.note-added.v1",
            "/herstel/intake",
            "complaint",
            sequence,
            time,
            "schema",
            1,
            null,
            id,
            null,
            null,
            "somebody",
            Audience.STAFF,
            null,
            ChainHash.beforeFirst(),
            new byte[] {'{', '}'});
    byte[] previous = before == null ? ChainHash.beforeFirst() : before.chainHash();
    return event.chained(ChainHash.of(previous, event));
  }
}
