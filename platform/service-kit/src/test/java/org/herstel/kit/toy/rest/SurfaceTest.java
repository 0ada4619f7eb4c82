package org.herstel.kit.toy.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.herstel.kit.toy.rest.ProblemsTest.problem;
import static org.herstel.kit.toy.rest.ToyCaller.THINGS;
import static org.herstel.kit.toy.rest.ToyCaller.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.herstel.kit.security.Roles;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SurfaceTest {

  @Test
  void a_change_needs_the_revision_that_was_seen() {
    String path = make().header("Location");
    String body = "{\"text\": \"changed\"}";

    problem(as(Roles.SUPERVISOR, "boss").body(body).put(path).then(), 428, "if-match-missing");
    problem(
        as(Roles.SUPERVISOR, "boss").header("If-Match", "\"7\"").body(body).put(path).then(),
        412,
        "revision-outdated");
    as(Roles.SUPERVISOR, "boss")
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .header("Herstel-Position", matchesPattern("/herstel/toy;.*;2"));
  }

  @Test
  void a_trace_goes_on_and_a_broken_one_begins_anew() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    Response response =
        as(Roles.OPERATOR, "op")
            .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
            .get(make().header("Location"));

    response
        .then()
        .header("traceparent", matchesPattern("00-" + trace + "-[0-9a-f]{16}-00"))
        .header("traceparent", not(matchesPattern(".*00f067aa0ba902b7.*")))
        .body("trace", equalTo(response.header("traceparent")));
    as(Roles.OPERATOR, "op")
        .header("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")
        .get(THINGS)
        .then()
        .header("traceparent", matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"));
  }

  @Test
  void the_contract_of_the_api_is_published() {
    as(Roles.OPERATOR, "op")
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.keySet()", hasItems("/toy/things", "/toy/things/{id}"));
    as(Roles.OPERATOR, "op").accept("text/html").get("/q/swagger-ui/").then().statusCode(200);
  }

  private static Response make() {
    return as(Roles.SUPERVISOR, "boss").body("{\"text\": \"t\"}").post(THINGS);
  }
}
