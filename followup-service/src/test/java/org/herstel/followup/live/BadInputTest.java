package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class BadInputTest extends LiveTest {
  private static final UUID NOWHERE = UUID.randomUUID();

  private ValidatableResponse post(String path, String body) {
    ValidatableResponse answer = supervisor().body(body).post(path).then();
    assertThat(said()).as("nothing is half done").isEmpty();
    return answer;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/promises",
        "/v1/promises/019aa7b0-0000-7000-8000-000000000001/renegotiation",
        "/v1/checks/019aa7b0-0000-7000-8000-000000000001/outcome"
      })
  void malformed_and_missing_bodies_are_bad_requests(String path) {
    for (String body : new String[] {"{", "[]", "null", "", "\"text\"", "{\"a\":1}}"}) {
      post(path, body).statusCode(400).contentType("application/problem+json");
    }
  }

  @Test
  void everything_wrong_with_a_promise_is_named_at_once() {
    post("/v1/promises", "{}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("complaintId", "text", "kind", "due"));
    post(
            "/v1/promises",
            """
            {"complaintId": 5, "text": "   ", "kind": "MAYBE", "due": "2026-02-30T00:00:00Z",
             "owner": "an\\u0007na", "channel": "PIGEON"}
            """)
        .statusCode(400)
        .body(
            "violations.field", hasItems("complaintId", "text", "kind", "due", "owner", "channel"));
  }

  @Test
  void texts_have_limits_and_no_character_that_cannot_be_stored() {
    String body = "{\"complaintId\":\"%s\",\"text\":\"%s\",\"kind\":\"PROCESS\",\"due\":\"%s\"}";
    String due = start.plus(Duration.ofDays(1)).toString();
    post("/v1/promises", body.formatted(NOWHERE, "x".repeat(2_001), due))
        .statusCode(400)
        .body("violations.field", hasItem("text"));
    post("/v1/promises", body.formatted(NOWHERE, "a\\u0000b", due))
        .statusCode(400)
        .body("violations.field", hasItem("text"));
    post("/v1/promises", body.formatted(NOWHERE, "x".repeat(1_100_000), due)).statusCode(413);
  }

  @Test
  void a_due_time_at_the_end_of_all_times_is_refused() {
    receive();
    supervisor()
        .header("Herstel-After", intake.position(complaint.toString()))
        .body(
            "{\"complaintId\":\"%s\",\"text\":\"x\",\"kind\":\"PROCESS\",\"due\":\"%s\"}"
                .formatted(complaint, "9999-12-31T23:59:59Z"))
        .post("/v1/promises")
        .then()
        .statusCode(409)
        .body("type", endsWith("/due-too-far"));
  }

  @Test
  void outcomes_need_a_yes_or_no() {
    String path = "/v1/checks/" + NOWHERE + "/outcome";
    post(path, "{}").statusCode(400).body("violations.field", containsInAnyOrder("satisfied"));
    post(path, "{\"satisfied\":\"yes\",\"words\":7}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("satisfied", "words"));
    post(path, "{\"satisfied\":null}").statusCode(400);
    post(path, "{\"words\":\"a\\u0007b\"}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("satisfied", "words"));
    post(path, "{\"outcome\":\"REACHED\"}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("satisfied"));
    post(path, "{\"outcome\":\"NOT_REACHED\",\"satisfied\":true}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("satisfied"));
    post(path, "{\"outcome\":\"ASLEEP\",\"satisfied\":true}")
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("outcome"));
  }

  @Test
  void queries_name_everything_that_is_wrong() {
    supervisor()
        .urlEncodingEnabled(false)
        .get("/v1/promises?state=LOST&complaint=x&dueBefore=soon&cursor=%21&limit=0&owner=%00")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder("state", "complaint", "dueBefore", "cursor", "limit", "owner"));
    supervisor()
        .urlEncodingEnabled(false)
        .get("/v1/checks?complaint=x&limit=1000")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("complaint", "limit"));
    supervisor()
        .urlEncodingEnabled(false)
        .get("/v1/agenda?limit=x&cursor=WyJhIiwiYiJd")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("limit"));
    supervisor().get("/v1/agenda?cursor=WyJhIiwiYiJd").then().statusCode(400);
    supervisor()
        .get("/v1/loyalty?from=yesterday&to=soon")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("from", "to"));
    supervisor()
        .get("/v1/loyalty?from=2026-03-02T09:00:00Z&to=2026-03-02T09:00:00Z")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("from"));
    supervisor().get("/v1/promises?dueBefore=%2B1000000000-12-31T23:59:59Z").then().statusCode(400);
  }

  @Test
  void what_is_not_there_is_not_found() {
    supervisor().get("/v1/promises/" + NOWHERE).then().statusCode(404);
    supervisor().get("/v1/promises/not-an-id").then().statusCode(404);
    supervisor().get("/v1/complaints/" + NOWHERE + "/clocks").then().statusCode(404);
    post("/v1/promises/" + NOWHERE + "/kept", "").statusCode(404);
    post("/v1/checks/" + NOWHERE + "/outcome", "{\"satisfied\":true}").statusCode(404);
    post(
            "/v1/promises",
            "{\"complaintId\":\"%s\",\"text\":\"x\",\"kind\":\"PROCESS\",\"due\":\"%s\"}"
                .formatted(NOWHERE, start.plus(Duration.ofDays(1))))
        .statusCode(404)
        .body("type", endsWith("/not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/promises",
        "/v1/agenda",
        "/v1/checks",
        "/v1/loyalty",
        "/v1/promises/x",
        "/v1/complaints/x/clocks"
      })
  void nobody_without_the_right_token_gets_in(String path) {
    given().get(path).then().statusCode(401);
    given().auth().oauth2("nonsense").get(path).then().statusCode(401);
    as(TestTokens.token("integrator", "shop")).get(path).then().statusCode(403);
    as(TestTokens.token("agent", "unregistered-" + complaint))
        .get(path)
        .then()
        .statusCode(403)
        .body("type", endsWith("/agent-not-registered"));
  }

  @Test
  void other_forms_than_json_are_refused() {
    supervisor()
        .contentType(ContentType.TEXT)
        .body("x")
        .post("/v1/promises")
        .then()
        .statusCode(415);
    supervisor().put("/v1/promises").then().statusCode(equalTo(405));
  }
}
