package org.herstel.notification.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.herstel.notification.Platform.INTAKE;
import static org.herstel.notification.Platform.as;
import static org.herstel.notification.Platform.asOperator;
import static org.herstel.notification.Platform.awaitMessage;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.said;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;
import org.herstel.notification.Platform;
import org.herstel.notification.Sample;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class ParkedTest {
  private static final byte[] BROKEN = "{\"reference\": 7".getBytes(StandardCharsets.UTF_8);

  private final String complaint = newComplaint();

  @Test
  void a_parked_record_is_listed_with_its_bytes_and_left_out_when_an_operator_says_so() {
    park();

    Map<String, String> item = listed();
    assertThat(item.get("service")).isEqualTo("notification");
    assertThat(item.get("type")).isEqualTo("org.herstel.complaint.received.v1");
    assertThat(item.get("sequence")).isEqualTo("1");
    assertThat(item.get("place")).startsWith("complaint-events-");
    assertThat(Base64.getDecoder().decode(item.get("data"))).isEqualTo(BROKEN);

    asOperator()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"broken by a test\"}")
        .post("/v1/parked/{id}/discard", item.get("id"))
        .then()
        .statusCode(202)
        .body("forwarded", equalTo(1));

    await().atMost(SOON).until(() -> all().getList(mine()).isEmpty());
    await().atMost(SOON).until(() -> said(complaint).equals(List.of("record-discarded")));
  }

  @Test
  void other_complaints_go_on_while_one_is_parked() {
    park();
    String other = newComplaint();
    Platform.received(other, "en", newAddress());

    awaitMessage(other, "acknowledgement", "HANDED_OVER");
    assertThat(listed().get("complaint")).isEqualTo(complaint);
  }

  @Test
  void a_retry_of_what_still_fails_leaves_it_parked_and_many_can_be_retried_at_once() {
    park();
    String id = listed().get("id");

    asOperator().post("/v1/parked/{id}/retry", id).then().statusCode(202);
    int forwarded =
        asOperator()
            .contentType(ContentType.JSON)
            .body(
                "{\"service\": \"notification\", \"type\": \"org.herstel.complaint.received.v1\"}")
            .post("/v1/parked/retries")
            .then()
            .statusCode(202)
            .extract()
            .path("forwarded");
    assertThat(forwarded).isPositive();
    asOperator()
        .contentType(ContentType.JSON)
        .body("{\"service\": \"intake\"}")
        .post("/v1/parked/retries")
        .then()
        .body("forwarded", equalTo(0));
    assertThat(listed().get("id")).isEqualTo(id);
    assertThat(all("resolution").getList("items")).isEmpty();
  }

  @Test
  void bad_requests_are_refused() {
    String discard = "/v1/parked/" + UUID.randomUUID() + "/discard";
    refused("/v1/parked/retries", "{}", 400).body("violations.field", hasItem("service"));
    refused("/v1/parked/retries", "{", 400);
    refused("/v1/parked/retries", "{\"service\": 7, \"type\": []}", 400)
        .body("violations.field", hasItems("service", "type"));
    refused("/v1/parked/retries", "{\"service\": \"a\\u0000b\"}", 400);
    refused(discard, "{\"reason\": \"  \"}", 400).body("violations.field", hasItem("reason"));
    refused(discard, "{\"reason\": \"" + "x".repeat(2001) + "\"}", 400);
    refused(discard, "{\"reason\": \"" + "x".repeat(2_000_000) + "\"}", 413);
    refused(discard, "{\"reason\": \"x\"}", 404);
    asOperator().post("/v1/parked/{id}/retry", UUID.randomUUID()).then().statusCode(404);
    asOperator().post("/v1/parked/{id}/retry", "nonsense").then().statusCode(404);
    as("supervisor", "boss").get("/v1/parked").then().statusCode(403);
    as("integrator", "shop").get("/v1/parked").then().statusCode(403);
    io.restassured.RestAssured.get("/v1/parked").then().statusCode(401);
  }

  private static ValidatableResponse refused(String path, String body, int status) {
    return asOperator()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json");
  }

  /** Intake's first word about the complaint cannot be read. */
  private void park() {
    Envelope good = INTAKE.next(complaint, 1, Sample.received("en", "Anna", newAddress()));
    Envelope broken =
        new Envelope(
            good.id(),
            good.type(),
            good.source(),
            good.subject(),
            good.sequence(),
            good.time(),
            good.dataSchema(),
            good.round(),
            good.causationId(),
            good.correlationId(),
            good.causeSource(),
            good.causeSequence(),
            good.actor(),
            good.audience(),
            good.traceparent(),
            ChainHash.beforeFirst(),
            BROKEN);
    INTAKE.publish(broken.chained(ChainHash.of(ChainHash.beforeFirst(), broken)));
  }

  private Map<String, String> listed() {
    return await()
        .atMost(SOON)
        .until(() -> all().<Map<String, String>>getList(mine()), items -> items.size() == 1)
        .getFirst();
  }

  private String mine() {
    return "items.findAll { it.complaint == '%s' }".formatted(complaint);
  }

  private static JsonPath all() {
    return asOperator().queryParam("limit", 200).get("/v1/parked").jsonPath();
  }

  private static JsonPath all(String service) {
    return asOperator().queryParam("service", service).get("/v1/parked").jsonPath();
  }
}
