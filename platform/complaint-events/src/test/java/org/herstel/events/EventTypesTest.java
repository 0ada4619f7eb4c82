package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypesTest {

  @Test
  void every_record_of_the_sealed_tree_is_registered_and_nothing_else() {
    assertThat(EventTypes.all().stream().<Class<?>>map(EventType::record))
        .containsExactlyInAnyOrderElementsOf(records(Event.class).toList());
  }

  @Test
  void type_is_found_by_attribute_and_by_record() {
    for (EventType type : EventTypes.all()) {
      assertThat(EventTypes.named(type.attribute())).contains(type);
      assertThat(EventTypes.of(type.record())).isEqualTo(type);
      assertThat(EventTypes.of(Samples.of(type))).isEqualTo(type);
    }
  }

  @Test
  void attributes_are_lower_case_words_with_a_version() {
    assertThat(EventTypes.all())
        .allMatch(
            type -> type.attribute().matches("org\\.herstel\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*"));
  }

  @Test
  void what_resolution_says_is_said_by_resolution() {
    assertThat(EventTypes.all())
        .allSatisfy(type ->
            assertThat(type.service())
                .isEqualTo(
                    switch (Samples.of(type)) {
                      case ReferenceEvent.CalendarChanged _ -> "followup";
                      case IntakeEvent _, ReferenceEvent _ -> "intake";
                      case ResolutionEvent _ -> "resolution";
                      case FollowupEvent _ -> "followup";
                      case NotificationEvent _ -> "notification";
                      case ComplaintEvent.FactOutOfStep _, ComplaintEvent.RecordDiscarded _ ->
                          EventTypes.ANY_SERVICE;
                    }));
  }

  @Test
  void registry_cannot_be_changed() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> EventTypes.all().clear());
  }

  @Test
  void other_version_of_a_known_type_is_told_from_an_unknown_type() {
    EventType received = EventTypes.of(IntakeEvent.ComplaintReceived.class);

    assertThat(EventTypes.otherVersionOf("org.herstel.complaint.received.v2")).contains(received);
    assertThat(EventTypes.named("org.herstel.complaint.received.v2")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.herstel.complaint.received.v1",
        "org.herstel.complaint.received",
        "org.herstel.complaint.received.vx",
        "org.herstel.complaint.received.v",
        "org.herstel.complaint.unheard-of.v1",
        ".v2",
        ""
      })
  void no_other_version_of_a_known_type(String attribute) {
    assertThat(EventTypes.otherVersionOf(attribute)).isEmpty();
  }

  @Test
  void class_that_is_not_an_event_of_its_own_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(IntakeEvent.class));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypesTest::records)
        : Stream.of(type);
  }
}
