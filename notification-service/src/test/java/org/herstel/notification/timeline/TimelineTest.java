package org.herstel.notification.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.herstel.notification.Platform.FOLLOWUP;
import static org.herstel.notification.Platform.INTAKE;
import static org.herstel.notification.Platform.RESOLUTION;
import static org.herstel.notification.Platform.as;
import static org.herstel.notification.Platform.asOperator;
import static org.herstel.notification.Platform.asSupervisor;
import static org.herstel.notification.Platform.newAddress;
import static org.herstel.notification.Platform.newComplaint;
import static org.herstel.notification.Platform.says;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.notification.Platform;
import org.herstel.notification.Sample;
import org.herstel.notification.smtp.MailServer;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(MailServer.class)
class TimelineTest {
  private static final String OWNED = "Marijke de Boer of team care became accountable by routing.";

  private final String complaint = newComplaint();

  @BeforeEach
  void someone_complained_to_a_team() {
    Platform.people();
    Platform.received(complaint, "nl", newAddress());
    says(INTAKE, complaint, new OwnerAssigned(Sample.MARIJKE, true));
  }

  @Test
  void tells_the_course_over_all_services_cause_before_effect() {
    says(RESOLUTION, complaint, new CauseConfirmed("late-delivery", "secret", "secret", "secret"));
    says(FOLLOWUP, complaint, Sample.holdingRequested(1, true));

    JsonPath timeline =
        awaitTexts(
            OWNED,
            "The cause was confirmed: late-delivery.",
            "The acknowledgement message left by email at attempt 1.");

    List<String> texts = timeline.getList("items.text");
    assertThat(texts.getFirst())
        .startsWith("Complaint HER-2611-0042 received (email, language nl)");
    assertThat(texts).noneMatch(text -> text.contains("secret"));
    assertThat(timeline.<String>getList("items.service").getFirst()).isEqualTo("intake");
    assertThat(timeline.<String>getList("items.service"))
        .contains("resolution", "followup", "notification");
    assertThat(timeline.<String>getList("items.eventId")).doesNotHaveDuplicates();
    assertThat(timeline.<String>getList("items.type").getFirst())
        .isEqualTo("org.herstel.complaint.received.v1");
  }

  @Test
  void is_read_in_pages_without_losing_or_repeating_anything() {
    for (int i = 1; i <= 7; i++) {
      says(INTAKE, complaint, new NoteAdded(i, "note " + i));
    }
    JsonPath whole = awaitTimeline(items -> items.size() == 10);

    List<String> ids = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          asSupervisor()
              .queryParam("limit", 3)
              .queryParam("cursor", next)
              .get("/v1/complaints/{id}/timeline", complaint)
              .jsonPath();
      ids.addAll(page.getList("items.eventId"));
      next = page.getString("next");
    }
    assertThat(ids).isEqualTo(whole.getList("items.eventId"));
  }

  @Test
  void is_for_the_owners_team_supervisors_and_operators() {
    awaitTexts(OWNED);
    String path = "/v1/complaints/{id}/timeline";

    as("agent", "marijke").get(path, complaint).then().statusCode(200);
    asOperator().get(path, complaint).then().statusCode(200);
    as("agent", "petra").get(path, complaint).then().statusCode(404);
    as("integrator", "shop").get(path, complaint).then().statusCode(403);
    RestAssured.get(path, complaint).then().statusCode(401);
    asSupervisor().get(path, UUID.randomUUID()).then().statusCode(404);
    asSupervisor().get(path, "nonsense").then().statusCode(404);
  }

  @Test
  void messages_are_for_the_owners_team_and_supervisors() {
    String id = Platform.awaitMessage(complaint, "acknowledgement", "HANDED_OVER");
    awaitTexts(OWNED);

    as("agent", "marijke").get("/v1/messages/{id}", id).then().statusCode(200);
    as("agent", "marijke")
        .queryParam("complaint", complaint)
        .get("/v1/messages")
        .then()
        .body("items.size()", equalTo(1));
    as("agent", "petra").get("/v1/messages/{id}", id).then().statusCode(404);
    as("agent", "petra")
        .queryParam("complaint", complaint)
        .get("/v1/messages")
        .then()
        .body("items.size()", equalTo(0));
    asOperator().get("/v1/messages").then().statusCode(403);
    RestAssured.get("/v1/messages").then().statusCode(401);
    as("agent", "stranger").get("/v1/messages").then().statusCode(403);
    asSupervisor().get("/v1/messages/{id}", UUID.randomUUID()).then().statusCode(404);
    asSupervisor()
        .queryParam("state", "SENDING,HANDED_OVER")
        .queryParam("complaint", complaint)
        .get("/v1/messages")
        .then()
        .body("items.id", equalTo(List.of(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/messages?complaint=nonsense&state=LOST&limit=0&cursor=%21, complaint state limit cursor",
    "/v1/messages?limit=201, limit",
    "/v1/parked?limit=x&cursor=x&service=%00, limit cursor service",
    "/v1/events?complaint=nonsense&source=%0A, complaint source",
    "/v1/events?after=-1, after",
    "/v1/events?after=999999999999, after",
    "/v1/events?after=first, after"
  })
  void bad_queries_are_answered_with_everything_that_is_wrong(String path, String fields) {
    String role = path.startsWith("/v1/messages") ? "supervisor" : "operator";

    as(role, "somebody")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", hasItems((Object[]) fields.split(" ")));
  }

  /** Waits for these, as events of several services come in any order. */
  private JsonPath awaitTexts(String... texts) {
    return awaitTimeline(
        items -> items.stream().map(item -> item.get("text")).toList().containsAll(List.of(texts)));
  }

  private JsonPath awaitTimeline(Predicate<List<Map<String, ?>>> complete) {
    return await()
        .atMost(SOON)
        .until(
            () -> asSupervisor().get("/v1/complaints/{id}/timeline", complaint).jsonPath(),
            timeline -> timeline.get("items") != null && complete.test(timeline.getList("items")));
  }
}
