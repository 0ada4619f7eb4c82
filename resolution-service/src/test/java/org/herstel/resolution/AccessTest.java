package org.herstel.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and do what. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class AccessTest {
  private static final String POSTS =
      "/whys,/cause,/plans,/plans/1/offer,/plans/1/answer,/steps/1/done,/resolution";

  @Test
  void without_a_token_nothing_is_shown_or_done() {
    String path = "/v1/cases/" + UUID.randomUUID();
    given().get("/v1/cases").then().statusCode(401);
    given().get(path).then().statusCode(401);
    for (String call : POSTS.split(",")) {
      given().contentType(ContentType.JSON).body("{}").post(path + call).then().statusCode(401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "integrator"})
  void other_roles_than_agent_and_supervisor_are_turned_away(String role) {
    String path = "/v1/cases/" + UUID.randomUUID();
    Recovery.as(role, "somebody").get("/v1/cases").then().statusCode(403);
    Recovery.as(role, "somebody").get(path).then().statusCode(403);
    for (String call : POSTS.split(",")) {
      Recovery.as(role, "somebody").body("{}").post(path + call).then().statusCode(403);
    }
  }

  @Test
  void an_unknown_case_is_not_found() {
    try (Recovery recovery = Recovery.apologised()) {
      String path = "/v1/cases/" + UUID.randomUUID();
      Recovery.as("agent", Recovery.AGENT).get(path).then().statusCode(404);
      for (var call : bodies().entrySet()) {
        Recovery.as("agent", Recovery.AGENT)
            .body(call.getValue())
            .post(path + call.getKey())
            .then()
            .statusCode(404)
            .contentType("application/problem+json");
      }
      Recovery.as("agent", Recovery.AGENT).get("/v1/cases/nonsense").then().statusCode(404);
    }
  }

  @Test
  void another_teams_case_is_not_found() {
    try (Recovery recovery = Recovery.offered()) {
      recovery.request("agent", Recovery.STRANGER).get(recovery.path("")).then().statusCode(404);
      for (var call : bodies().entrySet()) {
        recovery
            .request("agent", Recovery.STRANGER)
            .body(call.getValue())
            .post(recovery.path(call.getKey()))
            .then()
            .statusCode(404);
      }
      recovery
          .request("agent", Recovery.STRANGER)
          .queryParam("limit", 200)
          .get("/v1/cases")
          .then()
          .statusCode(200)
          .body("items.complaintId", not(hasItem(recovery.complaint())));
      recovery.isIn("PLANNED");
    }
  }

  @Test
  void a_supervisor_sees_and_does_what_an_agent_does() {
    try (Recovery recovery = Recovery.apologised()) {
      recovery
          .request("supervisor", "supervisor")
          .body(Map.of("why", "The van broke down"))
          .post(recovery.path("/whys"))
          .then()
          .statusCode(201);
      recovery
          .request("supervisor", "supervisor")
          .get(recovery.path(""))
          .then()
          .statusCode(200)
          .body("whys.why", contains("The van broke down"));
    }
  }

  @Test
  void an_unknown_plan_or_step_is_not_found() {
    try (Recovery recovery = Recovery.offered()) {
      recovery.post("/plans/9/offer").statusCode(404);
      recovery.post("/plans/9/answer", Map.of("decision", "ACCEPT")).statusCode(404);
      recovery.post("/steps/9/done").statusCode(404);
      recovery.post("/plans/x/offer").statusCode(404);
    }
  }

  @Test
  void cases_are_listed_by_status_and_owner_in_pages() {
    try (Recovery one = Recovery.apologised();
        Recovery other = Recovery.apologised();
        Recovery planned = Recovery.offered()) {
      List<String> found = new ArrayList<>();
      String cursor = "";
      do {
        var page =
            other
                .request("agent", Recovery.AGENT)
                .queryParam("status", "OPEN")
                .queryParam("owner", Recovery.AGENT)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.status", everyItem(equalTo("OPEN")))
                .body("items.owner", everyItem(equalTo(Recovery.AGENT)))
                .extract()
                .jsonPath();
        found.addAll(page.getList("items.complaintId"));
        cursor = page.getString("next");
      } while (cursor != null);

      org.assertj.core.api.Assertions.assertThat(found)
          .contains(one.complaint(), other.complaint())
          .doesNotContain(planned.complaint())
          .doesNotHaveDuplicates();
      one.request("agent", Recovery.AGENT)
          .queryParam("owner", "nobody")
          .get("/v1/cases")
          .then()
          .body("items", hasSize(0))
          .body("next", nullValue());
    }
  }

  @Test
  void every_wrong_query_parameter_is_named() {
    try (Recovery recovery = Recovery.apologised()) {
      recovery
          .request("agent", Recovery.AGENT)
          .queryParam("status", "DONE")
          .queryParam("limit", 0)
          .queryParam("cursor", "x")
          .get("/v1/cases")
          .then()
          .statusCode(400)
          .body("violations", hasSize(3));
    }
  }

  static Map<String, Object> bodies() {
    return Map.of(
        "/whys", Map.of("why", "Because"),
        "/cause", Recovery.CAUSE,
        "/plans", Recovery.plan(java.time.Duration.ofDays(3)),
        "/plans/1/offer", Map.of(),
        "/plans/1/answer", Map.of("decision", "REJECT"),
        "/steps/1/done", Map.of(),
        "/resolution", Map.of());
  }
}
