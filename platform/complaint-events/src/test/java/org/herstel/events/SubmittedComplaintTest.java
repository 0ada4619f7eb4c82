package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedComplaintTest {
  private static final byte[] SAMPLE =
      Approved.read(Approved.SAMPLES.resolve(SubmittedComplaint.TYPE + ".json"));

  @Test
  void sample_uses_every_member_of_the_schema_and_is_valid() throws Exception {
    JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    assertThat(CommittedSchema.errors(SubmittedComplaint.TYPE, SAMPLE)).isEmpty();
    SubmittedComplaint complaint = json.readerFor(SubmittedComplaint.class).readValue(SAMPLE);
    assertThat(complaint).hasNoNullFieldsOrProperties();
    assertThat(complaint.customer()).hasNoNullFieldsOrProperties();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"channel\":\"WEB\",\"customer\":{\"name\":\"Anna\"},\"narrative\":\"Late again.\"}",
        """
        {"channel":"WEB","customer":{"name":"Anna","email":null},"narrative":"Late again.","concerns":null,
         "heat":null,"language":null,"publicity":null,"involved":[],"unknown":1}
        """
      })
  void optional_members_may_be_absent_or_null(String body) {
    assertThat(CommittedSchema.errors(SubmittedComplaint.TYPE, utf8(body))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"channel\":\"WEB\",\"customer\":{},\"narrative\":\"Late.\"}",
        "{\"channel\":\"WEB\",\"customer\":{\"name\":null},\"narrative\":\"Late.\"}",
        "{\"channel\":\"FAX\",\"customer\":{\"name\":\"Anna\"},\"narrative\":\"Late.\"}",
        "{\"channel\":\"WEB\",\"customer\":{\"name\":\"Anna\"},\"narrative\":\"\"}",
        "{\"channel\":\"WEB\",\"customer\":{\"name\":\"Anna\"},\"narrative\":\"Late.\",\"heat\":6}",
        "{\"channel\":\"WEB\",\"customer\":{\"name\":\"Anna\"},\"narrative\":\"Late.\",\"concerns\":[null]}",
        "{\"channel\":\"WEB\",\"customer\":{\"name\":\"Anna\"},\"narrative\":\"Late.\",\"occurredAt\":\"then\"}"
      })
  void body_that_intake_would_refuse_is_invalid(String body) {
    assertThat(CommittedSchema.errors(SubmittedComplaint.TYPE, utf8(body))).isNotEmpty();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
