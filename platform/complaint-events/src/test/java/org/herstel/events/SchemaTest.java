package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

  @ParameterizedTest
  @MethodSource("types")
  void committed_schema_is_what_the_record_says(EventType type) {
    Approved.check(Approved.SCHEMAS.resolve(type.attribute() + ".json"), Schemas.of(type));
  }

  @Test
  void committed_schema_of_a_submission_is_what_the_record_says() {
    Approved.check(
        Approved.SCHEMAS.resolve(SubmittedComplaint.TYPE + ".json"), Schemas.ofSubmission());
  }

  @Test
  void there_is_a_schema_for_every_type_and_no_other() throws IOException {
    try (Stream<String> files =
        Files.list(Approved.SCHEMAS).map(file -> file.getFileName().toString())) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      types().stream().map(EventType::attribute),
                      Stream.of(SubmittedComplaint.TYPE))
                  .map(name -> name + ".json")
                  .collect(Collectors.toSet()));
    }
  }

  static Collection<EventType> types() {
    return EventTypes.all();
  }
}
