package org.herstel.kit.parking;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.toy.ToyFacts;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OperatorResourcesTest {

  @Inject ToyFacts facts;
  private final ForeignService intake = ForeignService.named("intake");
  private final String complaint = UUID.randomUUID().toString();

  @AfterEach
  void close() {
    facts.poison().clear();
    intake.close();
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token(role, role)).contentType(ContentType.JSON);
  }

  private String park() {
    facts.poison().add("bad");
    intake.says(complaint, 1, new IntakeEvent.NoteAdded(1, "bad"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            as("operator")
                .get("/v1/parked")
                .then()
                .statusCode(200)
                .body("items.complaint", hasItem(complaint)));
    return as("operator")
        .get("/v1/parked")
        .path("items.find { it.complaint == '%s' }.id".formatted(complaint));
  }

  @Test
  void operators_retry_what_is_parked_and_read_the_journal() {
    String parked = park();
    as("operator")
        .post("/v1/parked/{id}/retry", parked)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://herstel.org/problems/still-failing"));

    facts.poison().clear();
    as("operator").post("/v1/parked/{id}/retry", parked).then().statusCode(204);
    as("operator").get("/v1/parked").then().body("items.complaint", not(hasItem(complaint)));
    as("operator")
        .get("/v1/journal/{id}", complaint)
        .then()
        .statusCode(200)
        .body("items[0].sequence", equalTo(1))
        .body("items[0].data.detail", equalTo("bad"));
  }

  @Test
  void a_discard_needs_a_reason() {
    String parked = park();
    as("operator")
        .body("{}")
        .post("/v1/parked/{id}/discard", parked)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("reason"));
    as("operator")
        .body("{\"reason\": \"typed by mistake\"}")
        .post("/v1/parked/{id}/discard", parked)
        .then()
        .statusCode(204);
    as("operator").post("/v1/parked/{id}/retry", parked).then().statusCode(404);
  }

  @Test
  void only_operators_see_them() {
    given().get("/v1/parked").then().statusCode(401);
    as("agent").get("/v1/parked").then().statusCode(403);
    as("supervisor").get("/v1/journal/{id}", complaint).then().statusCode(403);
    as("operator").get("/v1/journal/{id}", complaint).then().statusCode(404);
  }
}
