package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataMarksTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Today's restricted values, said twice on purpose. */
  private static final Map<Class<?>, Set<String>> RESTRICTED =
      Map.of(
          ResolutionEvent.WhyRecorded.class, Set.of("why"),
          ResolutionEvent.CauseConfirmed.class, Set.of("description", "evidence", "share"),
          ResolutionEvent.ConsultationRequested.class, Set.of("question"),
          ResolutionEvent.ConsultationAnswered.class, Set.of("answer"));

  @ParameterizedTest
  @MethodSource("types")
  void restricted_values_go_and_all_others_stay(EventType type) throws IOException {
    JsonNode data = JSON.readTree(EventJson.write(Samples.of(type)));

    JsonNode stripped = DataMarks.withoutRestricted(type, data);

    Set<String> restricted = RESTRICTED.getOrDefault(type.record(), Set.of());
    assertThat(stripped.properties())
        .containsExactlyElementsOf(
            data.properties().stream()
                .filter(member -> !restricted.contains(member.getKey()))
                .toList());
    assertThat(data.properties().stream().map(Map.Entry::getKey)).containsAll(restricted);
  }

  @Test
  void member_of_a_later_release_goes_at_any_depth() throws IOException {
    EventType type = EventTypes.of(ResolutionEvent.PlanAgreed.class);
    byte[] data = EventJson.write(Samples.of(type));

    assertThat(DataMarks.withoutRestricted(type, JSON.readTree(Changed.withUnknownMembers(data))))
        .isEqualTo(JSON.readTree(data));
  }

  @Test
  void given_data_are_left_alone() throws IOException {
    EventType type = EventTypes.of(ResolutionEvent.CauseConfirmed.class);
    JsonNode data = JSON.readTree(EventJson.write(Samples.of(type)));

    DataMarks.withoutRestricted(type, data);

    assertThat(Stream.of("description", "evidence", "share")).allMatch(data::has);
  }

  static Collection<EventType> types() {
    return EventTypes.all();
  }
}
