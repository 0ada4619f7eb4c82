package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
  private static final EventType KEPT = EventTypes.of(FollowupEvent.PromiseKept.class);

  @ParameterizedTest
  @MethodSource("types")
  void event_is_written_byte_for_byte_as_approved(EventType type) {
    Approved.check(file(type), EventJson.write(Samples.of(type)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void approved_bytes_are_valid_by_the_schema_and_are_read_back(EventType type) {
    assertThat(CommittedSchema.errors(type.attribute(), approved(type))).isEmpty();
    assertThat(EventJson.read(type, approved(type))).isEqualTo(Samples.of(type));
  }

  @Test
  void character_outside_the_basic_plane_takes_four_bytes_not_an_escape_of_twelve() {
    byte[] bytes = EventJson.write(new IntakeEvent.NoteAdded(1, "\uD83D\uDE21"));

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo("{\"number\":1,\"text\":\"\uD83D\uDE21\"}");
  }

  @ParameterizedTest
  @MethodSource("types")
  void member_that_a_later_release_adds_is_passed_over(EventType type) {
    byte[] later = Changed.withUnknownMembers(approved(type));

    assertThat(later).hasSizeGreaterThan(approved(type).length);
    assertThat(CommittedSchema.errors(type.attribute(), later)).isEmpty();
    assertThat(EventJson.read(type, later)).isEqualTo(Samples.of(type));
  }

  /** The schema says which members are optional; the reader must take and refuse the same. */
  @ParameterizedTest
  @MethodSource("types")
  void absent_member_is_read_if_optional_and_refused_if_required(EventType type) {
    assertReaderAgreesWithSchema(type, Changed.withoutOne(approved(type)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void value_of_another_kind_is_refused(EventType type) {
    List<Changed> changed = Changed.withOneOfAnotherKind(approved(type));

    assertReaderAgreesWithSchema(type, changed);
    if (!changed.isEmpty()) {
      assertThat(refused(type, changed)).isNotEmpty();
    }
  }

  /** Writers leave optional members out; a reader that meets a null there does no harm. */
  @ParameterizedTest
  @MethodSource("types")
  void null_is_refused_for_a_required_member_and_counts_as_absent_for_an_optional(EventType type) {
    List<String> refusedWithout = refused(type, Changed.withoutOne(approved(type)));
    List<String> refusedNull = refused(type, Changed.withOneNull(approved(type)));

    assertThat(refusedNull.stream().map(EventJsonTest::key).filter(key -> !isIndex(key)))
        .containsAll(refusedWithout.stream().map(EventJsonTest::key).toList());
    assertThat(
            Changed.withOneNull(approved(type)).stream()
                .filter(one -> isIndex(key(one.place())))
                .map(Changed::place))
        .allMatch(refusedNull::contains);
  }

  @Test
  void missing_required_member_is_named_with_its_place_but_without_any_data() {
    byte[] data =
        new String(approved(KEPT), StandardCharsets.UTF_8)
            .replace("\"type\":\"plan-step\",", "")
            .getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> EventJson.read(KEPT, data))
        .withMessage(
            "the data is not org.herstel.complaint.promise-kept.v1, at $.basis.type: missing, null"
                + " or malformed")
        .withNoCause();
  }

  @Test
  void absent_list_is_refused_and_an_empty_one_is_written_and_read() {
    var summary = new IntakeEvent.SummaryGiven(1, "text", List.of());
    EventType type = EventTypes.of(summary);

    assertThat(EventJson.write(summary))
        .asString()
        .isEqualTo("{\"number\":1,\"text\":\"text\",\"concerns\":[]}");
    assertThat(EventJson.read(type, EventJson.write(summary))).isEqualTo(summary);
    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> EventJson.read(type, bytes("{\"number\":1,\"text\":\"text\"}")))
        .withMessageContaining("$.concerns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "1",
        "\"text\"",
        "{",
        "{}{}",
        "{\"due\":",
        "not JSON",
        "{\"promise\":1,}"
      })
  void bytes_that_are_no_object_are_refused(String data) {
    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> EventJson.read(KEPT, bytes(data)));
  }

  @Test
  void anything_after_the_data_is_refused() {
    byte[] twice = bytes(new String(approved(KEPT), StandardCharsets.UTF_8) + "{}");

    assertThatExceptionOfType(UndecodableEvent.class).isThrownBy(() -> EventJson.read(KEPT, twice));
  }

  @Test
  void number_is_not_read_as_a_place_in_an_enumeration() {
    EventType type = EventTypes.of(IntakeEvent.StatusChanged.class);

    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() -> EventJson.read(type, bytes("{\"from\":0,\"to\":\"LISTENING\"}")))
        .withMessageContaining("$.from");
  }

  @Test
  void member_that_is_there_twice_is_refused() {
    EventType type = EventTypes.of(IntakeEvent.ApologyAnswered.class);

    assertThatExceptionOfType(UndecodableEvent.class)
        .isThrownBy(() ->
            EventJson.read(type, bytes("{\"number\":1,\"accepted\":true,\"accepted\":false}")));
  }

  @Test
  void required_component_that_is_null_is_never_published() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventJson.write(new FollowupEvent.PromiseBroken(null, Instant.EPOCH)))
        .withMessageContaining("org.herstel.complaint.promise-broken.v1")
        .withMessageContaining("$.promise");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EventJson.write(new IntakeEvent.SummaryGiven(1, "text", Arrays.asList(1, null))));
  }

  @Test
  void instants_have_six_digits_of_fraction_in_data() {
    var broken =
        new FollowupEvent.FirstResponseMissed(Instant.parse("2026-11-21T12:00:00.123456789Z"));

    assertThat(EventJson.write(broken))
        .asString()
        .isEqualTo("{\"due\":\"2026-11-21T12:00:00.123456Z\"}");
    assertThat(EventJson.write(new FollowupEvent.FirstResponseMissed(Instant.EPOCH)))
        .asString()
        .isEqualTo("{\"due\":\"1970-01-01T00:00:00.000000Z\"}");
  }

  @Test
  void instant_with_an_offset_is_read_and_one_as_a_number_is_not() {
    EventType type = EventTypes.of(FollowupEvent.FirstResponseMissed.class);

    assertThat(EventJson.read(type, bytes("{\"due\":\"2026-11-21T13:00:00+01:00\"}")))
        .isEqualTo(new FollowupEvent.FirstResponseMissed(Instant.parse("2026-11-21T12:00:00Z")));
    for (String number : List.of("1763726400", "\"1763726400\"", "1763726400.5")) {
      assertThatExceptionOfType(UndecodableEvent.class)
          .isThrownBy(() -> EventJson.read(type, bytes("{\"due\":" + number + "}")));
    }
  }

  /** A fact that is longer than it should be is still a fact: limits bind who writes. */
  private static void assertReaderAgreesWithSchema(EventType type, List<Changed> changed) {
    List<String> bySchema = new ArrayList<>();
    for (Changed one : changed) {
      if (!CommittedSchema.hasTheForm(type.attribute(), one.json())) {
        bySchema.add(one.place());
      }
    }
    assertThat(refused(type, changed)).as("refused by the reader").isEqualTo(bySchema);
  }

  private static List<String> refused(EventType type, List<Changed> changed) {
    List<String> refused = new ArrayList<>();
    for (Changed one : changed) {
      try {
        EventJson.read(type, one.json());
      } catch (UndecodableEvent e) {
        refused.add(one.place());
      }
    }
    return refused;
  }

  private static String key(String place) {
    return place.substring(0, place.indexOf(' '));
  }

  private static boolean isIndex(String key) {
    return Character.isDigit(key.charAt(0));
  }

  private static byte[] approved(EventType type) {
    return Approved.read(file(type));
  }

  private static Path file(EventType type) {
    return Approved.SAMPLES.resolve(type.attribute() + ".json");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Collection<EventType> types() {
    return EventTypes.all();
  }
}
