package org.herstel.kit.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateJsonTest {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "case")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Open.class, name = "open"),
    @JsonSubTypes.Type(value = Done.class, name = "done")
  })
  sealed interface Step {}

  record Open(Instant due) implements Step {}

  record Done(String words) implements Step {}

  record State(List<Step> steps, Duration lead, Optional<String> note, String absent, int count) {}

  @Test
  void a_sealed_state_comes_back_as_it_was() {
    State state =
        new State(
            List.of(new Open(Instant.parse("2026-11-21T20:18:00.000001Z")), new Done("well")),
            Duration.ofMinutes(90),
            Optional.of("n"),
            null,
            2);

    String document = StateJson.write(state);

    assertThat(document)
        .isEqualTo(
            "{\"steps\":[{\"case\":\"open\",\"due\":\"2026-11-21T20:18:00.000001Z\"},"
                + "{\"case\":\"done\",\"words\":\"well\"}],\"lead\":\"PT1H30M\","
                + "\"note\":\"n\",\"count\":2}");
    assertThat(StateJson.read(document, State.class)).isEqualTo(state);
  }

  @Test
  void older_and_newer_documents_can_be_read() {
    assertThat(StateJson.read("{\"new\": 1, \"steps\": []}", State.class))
        .isEqualTo(new State(List.of(), null, Optional.empty(), null, 0));
  }

  @Test
  void a_document_of_something_else_is_not_read_and_not_shown() {
    assertThatThrownBy(() -> StateJson.read("{\"steps\": \"secret story\"}", State.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret story");
  }
}
