package org.herstel.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.as;
import static org.herstel.intake.TestCalls.post;
import static org.herstel.intake.TestCalls.received;
import static org.herstel.intake.TestCalls.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever callers send: everything wrong is named at once, and nothing is half stored. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class BadInputTest {
  private static final String UNKNOWN = "0192f000-0000-7000-8000-00000000dead";

  @Inject Journal journal;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void everything_wrong_with_a_complaint_is_said_at_once() {
    post(
            agent(),
            """
            {"channel": "PIGEON",
             "customer": {"name": "Ma\\u0007ri", "email": "no address", "phone": 31,
               "address": "Dam 1\\u001b[2J", "preferredChannel": "PHONE"},
             "narrative": " ",
             "concerns": [{"category": "", "description": "a\\u0000b",
               "harm": {"kind": "money", "amount": {"minor": -1, "currency": "XYZ"}}}, null],
             "language": "klingonish!", "heat": 6, "occurredAt": "2026-02-30T10:00:00Z",
             "involved": [{"name": "Piet"}], "publicity": {}}
            """)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/invalid-request"))
        .body(
            "violations.field",
            containsInAnyOrder(
                "channel",
                "customer.name",
                "customer.email",
                "customer.phone",
                "customer.address",
                "narrative",
                "concerns[0].category",
                "concerns[0].description",
                "concerns[0].description",
                "concerns[0].harm.amount.minor",
                "concerns[0].harm.amount.currency",
                "concerns[1]",
                "language",
                "heat",
                "occurredAt",
                "involved[0].role",
                "publicity.threatened"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                                             | malformed-json
          []                                                            | invalid-request
          {"channel": "PHONE", "channel": "WEB"}                        | malformed-json
          {"channel": "PHONE"} {}                                       | malformed-json
          {"channel": "PHONE", "customer": "Mari", "narrative": 7}      | invalid-request
          """)
  void what_is_no_complaint_is_refused(String body, String code) {
    post(agent(), body).then().statusCode(400).body("type", endsWith("/" + code));
  }

  @Test
  void what_is_too_long_is_refused() {
    post(agent(), TestCalls.complaint("x".repeat(100_001)))
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("narrative"));
    post(agent(), TestCalls.complaint("x".repeat(1_100_000))).then().statusCode(413);
    post(agent(), TestCalls.complaint("😡".repeat(100_000))).then().statusCode(201);
  }

  @Test
  void a_body_that_is_not_json_is_refused() {
    agent()
        .contentType(ContentType.TEXT)
        .header("Idempotency-Key", "k-" + UUID.randomUUID())
        .body("hello")
        .post("/v1/complaints")
        .then()
        .statusCode(415);
  }

  /** Every command of the conversation and of routing, with a body that is right. */
  static Stream<Arguments> commands() {
    return Stream.of(
        Arguments.of("POST", "/notes", "{\"text\": \"heard\"}"),
        Arguments.of("POST", "/narrative-complete", ""),
        Arguments.of("POST", "/concerns", "{\"category\": \"c\", \"description\": \"d\"}"),
        Arguments.of("POST", "/summary", "{\"text\": \"t\", \"concerns\": [1, 2]}"),
        Arguments.of("POST", "/summary/answer", "{\"confirmed\": true}"),
        Arguments.of(
            "POST", "/apologies", "{\"by\": \"Jan\", \"channel\": \"PHONE\", \"text\": \"t\"}"),
        Arguments.of("POST", "/apologies/1/answer", "{\"accepted\": true}"),
        Arguments.of(
            "POST",
            "/contacts",
            "{\"channel\": \"PHONE\", \"direction\": \"INBOUND\", \"summary\": \"s\"}"),
        Arguments.of("POST", "/owner/acceptance", ""),
        Arguments.of("PUT", "/owner", "{\"agent\": \"agent-1\"}"),
        Arguments.of("POST", "/withdrawal", "{\"reason\": \"r\"}"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_complaint_that_is_not_there_is_not_found(String method, String path, String body) {
    call(method, UNKNOWN + path, body, supervisor())
        .then()
        .statusCode(404)
        .body("type", endsWith("/not-found"));
    call(method, "not-an-id" + path, body, supervisor()).then().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void who_brings_no_token_or_the_wrong_role_is_turned_away(
      String method, String path, String body) {
    call(method, UNKNOWN + path, body, given().contentType(ContentType.JSON))
        .then()
        .statusCode(401);
    call(method, UNKNOWN + path, body, as("operator", "op")).then().statusCode(403);
    call(method, UNKNOWN + path, body, TestCalls.integrator("shop")).then().statusCode(403);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_with_a_broken_body_changes_nothing(String method, String path, String body) {
    if (body.isEmpty()) {
      return;
    }
    String id = received();

    call(method, id + path, body.substring(1), supervisor())
        .then()
        .statusCode(400)
        .body("type", endsWith("/malformed-json"));
    call(method, id + path, "[1]", supervisor()).then().statusCode(400);

    assertThat(Journaled.words(journal, id)).isEqualTo("received owner-assigned");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /notes           | {}                                                               | text
          /notes           | {"text": "a\\u0000"}                                             | text text
          /notes           | {"text": 1}                                                      | text
          /concerns        | {"category": "a\\nb", "description": ""}                         | category description
          /summary         | {"text": "t", "concerns": [0]}                                   | concerns[0]
          /summary         | {"text": "t", "concerns": "1"}                                   | concerns
          /summary         | {}                                                               | text concerns
          /summary/answer  | {}                                                               | confirmed
          /summary/answer  | {"confirmed": "yes"}                                             | confirmed
          /summary/answer  | {"confirmed": false}                                             | correction
          /apologies       | {"by": "a\\tb", "channel": "FAX", "text": ""}                    | by channel text
          /apologies/1/answer | {"accepted": 1}                                               | accepted
          /contacts        | {"channel": "PHONE", "direction": "UP", "at": "2026-13-01T00:00:00Z", "summary": "s", "steps": [""]} | direction at steps[0]
          /withdrawal      | {"reason": "\\u0001"}                                            | reason
          """)
  void each_violation_is_named_by_its_field(String path, String body, String fields) {
    agent()
        .body(body)
        .post("/v1/complaints/" + UNKNOWN + path)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder(fields.split(" ")));
  }

  @Test
  void what_is_too_long_in_a_conversation_is_refused() {
    String id = received();

    TestCalls.say(id, "/notes", java.util.Map.of("text", "x".repeat(20_001)))
        .then()
        .statusCode(400);
    TestCalls.say(
            id, "/concerns", java.util.Map.of("category", "c", "description", "x".repeat(10_001)))
        .then()
        .statusCode(400);
    TestCalls.say(id, "/apologies/99/answer", java.util.Map.of("accepted", true))
        .then()
        .statusCode(404);
  }

  @Test
  void an_illegal_step_names_every_rule_in_the_way() {
    String id = received();

    TestCalls.say(id, "/summary", java.util.Map.of("text", "t", "concerns", java.util.List.of(7)))
        .then()
        .statusCode(409)
        .body("type", endsWith("/narrative-not-complete"))
        .body(
            "obstacles.code",
            containsInAnyOrder(
                "narrative-not-complete",
                "unknown-concern",
                "concern-not-summarised",
                "concern-not-summarised"));
    TestCalls.say(id, "/summary/answer", java.util.Map.of("confirmed", true))
        .then()
        .statusCode(409)
        .body("type", endsWith("/no-summary-given"));
    TestCalls.say(
            id,
            "/contacts",
            java.util.Map.of(
                "channel", "PHONE",
                "direction", "INBOUND",
                "at", "2999-01-01T00:00:00Z",
                "summary", "s"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/contact-in-the-future"));
  }

  @Test
  void a_withdrawal_needs_no_words() {
    agent()
        .post("/v1/complaints/" + received() + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
  }

  private static Response call(
      String method,
      String path,
      String body,
      io.restassured.specification.RequestSpecification caller) {
    return (body.isEmpty() ? caller : caller.body(body))
        .request(Method.valueOf(method), "/v1/complaints/" + path);
  }
}
