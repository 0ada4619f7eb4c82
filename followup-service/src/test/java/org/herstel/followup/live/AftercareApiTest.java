package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Owner;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.TeamKind;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class AftercareApiTest extends LiveTest {

  private UUID scheduled() {
    receive();
    resolution.says(complaint.toString(), 1, new ComplaintResolved());
    return eventually(AftercareScheduled.class).check();
  }

  @Test
  void a_resolution_puts_a_check_on_the_owners_agenda_some_days_later() {
    UUID check = scheduled();
    AftercareScheduled event = eventually(AftercareScheduled.class);
    assertThat(event.owner()).isEqualTo(agent);
    assertThat(event.due()).isAfter(start.plus(Duration.ofDays(5)));
    assertThat(said(FirstResponseMet.class)).hasSize(1);
    supervisor()
        .get("/v1/agenda?owner=" + agent)
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("CHECK"))
        .body("items[0].id", equalTo(check.toString()))
        .body("items[0].complaintId", equalTo(complaint.toString()));

    Owner bert =
        new Owner("bert-" + complaint, "B", "b@example.org", null, team, TeamKind.IN_HOUSE);
    intake.says(complaint.toString(), 1, new OwnerAssigned(bert, false));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/agenda?owner=" + bert.id())
                .then()
                .body("items.id", contains(check.toString())));
  }

  @Test
  void the_owner_asks_once_and_the_answer_is_said() {
    UUID check = scheduled();
    registeredAgent()
        .body(Map.of("satisfied", true, "words", "Heel fijn"))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(200)
        .body("state", equalTo("CHECKED"))
        .body("satisfied", equalTo(true))
        .body("words", equalTo("Heel fijn"));
    assertThat(said(AftercareChecked.class))
        .containsExactly(new AftercareChecked(check, true, "Heel fijn"));

    supervisor()
        .body(Map.of("satisfied", false))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-checked"));
    supervisor().get("/v1/agenda?owner=" + agent).then().body("items", hasSize(0));
    assertThat(said(AftercareChecked.class)).hasSize(1);
  }

  @Test
  void an_attempt_that_does_not_reach_the_customer_counts_and_the_last_one_ends_the_check() {
    UUID check = scheduled();
    supervisor()
        .body(Map.of("outcome", "NOT_REACHED", "words", "Voicemail"))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("attempts", equalTo(1));
    supervisor()
        .get("/v1/agenda?owner=" + agent)
        .then()
        .body("items.id", contains(check.toString()));
    AftercareAttempted first = eventually(AftercareAttempted.class);
    assertThat(first.nextDue()).isBefore(eventually(AftercareScheduled.class).due());
    assertThat(
            Instant.parse(
                supervisor().get("/v1/agenda?owner=" + agent).jsonPath().getString("items[0].due")))
        .isEqualTo(first.nextDue());

    supervisor()
        .body(Map.of("outcome", "NOT_REACHED"))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(200)
        .body("state", equalTo("NOT_REACHED"))
        .body("attempts", equalTo(2));
    assertThat(said(AftercareAttempted.class))
        .containsExactly(first, new AftercareAttempted(check, 2, null, null));
    supervisor().get("/v1/agenda?owner=" + agent).then().body("items", hasSize(0));
    supervisor()
        .body(Map.of("outcome", "NOT_REACHED"))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(409)
        .body("type", endsWith("/attempts-exhausted"));
  }

  @Test
  void a_reopening_makes_the_open_check_history() {
    UUID check = scheduled();
    intake.says(complaint.toString(), 2, new ComplaintReopened(null));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/checks?complaint=" + complaint)
                .then()
                .body("items.state", contains("HISTORY")));
    supervisor()
        .body(Map.of("satisfied", true))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(409)
        .body("type", endsWith("/check-of-older-round"));

    resolution.says(complaint.toString(), 2, new ComplaintResolved());
    eventually(AftercareScheduled.class, 2);
    supervisor()
        .get("/v1/checks?complaint=" + complaint)
        .then()
        .body("items.round", contains(1, 2))
        .body("items.state", contains("HISTORY", "OPEN"));
  }
}
