package org.herstel.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a body is said at once, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  @Inject Journal journal;
  private Recovery recovery;

  @BeforeEach
  void offerAPlan() {
    if (recovery == null) {
      recovery = Recovery.offered();
    }
  }

  @AfterAll
  void nothing_was_stored() {
    assertThat(journal.read(recovery.complaint())).hasSize(5);
    recovery.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/whys", "/cause", "/plans", "/plans/1/answer", "/steps/1/done"})
  void what_is_no_json_object_is_refused(String call) {
    for (String body : List.of("{", "[]", "null", "7", "\"x\"", "{} {}")) {
      recovery.post(call, body).statusCode(400).contentType("application/problem+json");
    }
    recovery
        .request("agent", Recovery.AGENT)
        .contentType("text/plain")
        .body("why")
        .post(recovery.path(call))
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/whys", "/cause", "/plans", "/plans/1/answer", "/steps/1/done"})
  void a_body_over_one_mebibyte_is_refused(String call) {
    recovery.post(call, "{\"why\": \"" + "x".repeat(1 << 20) + "\"}").statusCode(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/whys           | {}                                          | why",
        "/whys           | {\"why\": \" \"}                            | why",
        "/whys           | {\"why\": 7}                                | why",
        "/whys           | {\"why\": \"a\\u0000b\"}                    | why",
        "/whys           | {\"why\": \"a\\u0007b\"}                    | why",
        "/cause          | {}                                          | code,description,evidence",
        "/cause          | {\"code\": \"no spaces\", \"description\": [], \"evidence\": \"\", \"share\": \"a\\nb\"} | code,description,evidence,share",
        "/plans/1/answer | {}                                          | decision",
        "/plans/1/answer | {\"decision\": \"MAYBE\", \"words\": 1}     | decision,words",
        "/plans/1/answer | {\"decision\": \"COUNTER\"}                 | counter",
        "/plans/1/answer | {\"decision\": \"ACCEPT\", \"counter\": \"x\"} | counter",
        "/steps/1/done   | {\"words\": {}}                             | words",
        "/steps/1/done   | {\"words\": \"a\\u0000\"}                   | words",
      })
  void every_wrong_field_is_named(String call, String body, String fields) {
    recovery
        .post(call, body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/invalid-request"))
        .body("violations.field.unique()", containsInAnyOrder((Object[]) fields.split(",")));
  }

  @Test
  void every_wrong_field_of_a_plan_is_named() {
    String body =
        """
        {"steps": [{"party": "US", "owner": "", "text": "", "due": "2026-02-30T10:00:00Z",
                    "answersConcern": 0}, null],
         "refusals": [{"concern": "one"}],
         "gesture": {"type": "a\\u0000", "value": {"minor": -1, "currency": "XXXX"}},
         "measures": [{"text": "x", "due": "tomorrow"}],
         "words": 7}
        """;

    recovery
        .post("/plans", body)
        .statusCode(400)
        .body(
            "violations.field.unique()",
            containsInAnyOrder(
                "steps[0].party",
                "steps[0].owner",
                "steps[0].text",
                "steps[0].due",
                "steps[0].answersConcern",
                "steps[1]",
                "refusals[0].concern",
                "refusals[0].reason",
                "gesture.type",
                "gesture.value.minor",
                "gesture.value.currency",
                "gesture.whyExtra",
                "measures[0].due",
                "words"));
  }

  @ParameterizedTest
  @CsvSource({
    "/whys, why",
    "/cause, description",
    "/plans, words",
    "/plans/1/answer, words",
    "/steps/1/done, words"
  })
  void a_text_over_ten_thousand_characters_is_refused(String call, String field) {
    recovery
        .post(call, Map.of(field, "x".repeat(10_001)))
        .statusCode(400)
        .body("violations.find { it.field == '" + field + "' }.field", equalTo(field));
  }
}
