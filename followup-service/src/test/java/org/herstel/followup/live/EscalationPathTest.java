package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.TeamKind;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class EscalationPathTest extends LiveTest {

  @Test
  void an_alert_that_nobody_takes_on_reaches_a_manager_and_one_that_is_taken_on_does_not() {
    receive();
    itIs(start.plus(Duration.ofMinutes(21)));
    SupervisorAlerted alert = eventually(SupervisorAlerted.class);
    supervisor()
        .get("/v1/alerts?state=OPEN&complaint=" + complaint)
        .then()
        .statusCode(200)
        .body("items.id", contains(alert.alert().toString()))
        .body("items.rung", contains("SUPERVISOR"))
        .body("items.team", contains(team));

    itIs(start.plus(Duration.ofMinutes(52)));
    assertThat(eventually(ManagerAlerted.class))
        .isEqualTo(new ManagerAlerted(alert.alert(), alert.reason(), team, alert.text(), null));
    acknowledge(supervisor(), alert.alert())
        .then()
        .statusCode(200)
        .body("state", equalTo("ACKNOWLEDGED"))
        .body("rung", equalTo("MANAGER"))
        .body("acknowledgedBy", equalTo("sofie"));
    acknowledge(supervisor(), alert.alert())
        .then()
        .statusCode(409)
        .body("type", equalTo("https://herstel.org/problems/alert-already-acknowledged"));
    assertThat(said(AlertAcknowledged.class))
        .containsExactly(new AlertAcknowledged(alert.alert(), "sofie"));
  }

  @Test
  void an_alert_that_is_taken_on_goes_no_further() throws InterruptedException {
    receive();
    itIs(start.plus(Duration.ofMinutes(21)));
    SupervisorAlerted alert = eventually(SupervisorAlerted.class);
    acknowledge(registeredAgent(), alert.alert()).then().statusCode(200);

    itIs(start.plus(Duration.ofHours(5)));
    Thread.sleep(1500);

    assertThat(said(ManagerAlerted.class)).isEmpty();
  }

  @Test
  void a_customer_who_cannot_be_written_to_is_called_and_the_agenda_shows_it() {
    promise(start.plus(Duration.ofHours(10)));
    UUID promise = promiseId(1);
    itIs(start.plus(Duration.ofHours(9).plusSeconds(5)));
    HoldingRequested asked = eventually(HoldingRequested.class);
    notification.says(
        complaint.toString(), 1, new MessageFailed(message(promise, asked.revision()), 1, "550"));
    CallTaskOpened task = eventually(CallTaskOpened.class);
    RequestSpecification owner = registeredAgent();

    owner
        .get("/v1/agenda?owner=" + agent)
        .then()
        .statusCode(200)
        .body("items.findAll { it.kind == 'CALL' }.id", contains(task.task().toString()));
    call(owner, task.task(), false)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("attempts.reached", contains(false));
    call(owner, task.task(), true).then().statusCode(200).body("state", equalTo("DONE"));
    call(owner, task.task(), true)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://herstel.org/problems/call-already-made"));
    supervisor()
        .get("/v1/call-tasks?state=CLOSED&complaint=" + complaint)
        .then()
        .body("items.id", hasItem(task.task().toString()))
        .body("items[0].owner", equalTo(agent));
    assertThat(said(CallAttempted.class)).hasSize(2);
  }

  @Test
  void nobody_answers_for_another_team_nor_for_what_is_not_there() {
    receive();
    itIs(start.plus(Duration.ofMinutes(21)));
    UUID alert = eventually(SupervisorAlerted.class).alert();
    RequestSpecification partner =
        registered("piret-" + complaint, "partner-" + complaint, TeamKind.PARTNER);

    acknowledge(partner, alert).then().statusCode(404);
    acknowledge(supervisor(), UUID.randomUUID()).then().statusCode(404);
    call(supervisor(), UUID.randomUUID(), true).then().statusCode(404);
    acknowledge(as(TestTokens.token("operator", "olga")), alert).then().statusCode(403);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/alerts?state=SHUT&complaint=mine&limit=0")
                .then()
                .statusCode(400)
                .body("violations.field.sort()", contains("complaint", "limit", "state")));
    supervisor()
        .body(Map.of("words", "\u0000"))
        .post("/v1/call-tasks/" + UUID.randomUUID() + "/outcome")
        .then()
        .statusCode(400);
  }

  private static io.restassured.response.Response acknowledge(
      RequestSpecification caller, UUID alert) {
    return caller.post("/v1/alerts/" + alert + "/acknowledgement");
  }

  private static io.restassured.response.Response call(
      RequestSpecification caller, UUID task, boolean reached) {
    return caller.body(Map.of("reached", reached)).post("/v1/call-tasks/" + task + "/outcome");
  }
}
