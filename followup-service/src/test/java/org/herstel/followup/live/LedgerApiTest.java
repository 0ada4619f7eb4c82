package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.TeamKind;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class LedgerApiTest extends LiveTest {
  private final Instant due = start.plus(Duration.ofHours(10));

  private ValidatableResponse make(RequestSpecification caller, String kind, Instant at) {
    return caller
        .header("Herstel-After", intake.position(complaint.toString()))
        .body(
            Map.of(
                "complaintId",
                complaint,
                "text",
                "You hear from me",
                "kind",
                kind,
                "due",
                at.toString()))
        .post("/v1/promises")
        .then();
  }

  private UUID made() {
    receive();
    return UUID.fromString(make(supervisor(), "PROCESS", due).statusCode(201).extract().path("id"));
  }

  @Test
  void a_promise_by_hand_is_made_kept_and_kept_again_without_effect() {
    receive();
    RequestSpecification anna = registeredAgent();
    UUID promise =
        UUID.fromString(
            make(anna, "PROCESS", due)
                .statusCode(201)
                .header("Location", containsString("/v1/promises/"))
                .header("Herstel-Position", startsWith("/herstel/followup;" + complaint + ";"))
                .body("owner", equalTo(agent))
                .body("basis", equalTo("by-hand"))
                .body("rule", equalTo("by-hand"))
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id"));
    assertThat(journal.read(complaint.toString()).getLast().envelope().actor()).isEqualTo(agent);

    for (int times = 0; times < 2; times++) {
      supervisor()
          .post("/v1/promises/" + promise + "/kept")
          .then()
          .statusCode(200)
          .body("state", equalTo("KEPT"))
          .body("owed", equalTo(false));
    }
    assertThat(said(PromiseKept.class)).hasSize(1);
  }

  @Test
  void a_promise_by_hand_shows_how_the_customer_was_told() {
    receive();
    make(supervisor(), "PROCESS", due).statusCode(201).body("channel", equalTo("EMAIL"));
    String promise =
        supervisor()
            .body(
                """
                {"complaintId": "%s", "text": "You hear from me", "kind": "PROCESS", "due": "%s",
                 "channel": "PHONE"}
                """
                    .formatted(complaint, due))
            .post("/v1/promises")
            .then()
            .statusCode(201)
            .body("channel", equalTo("PHONE"))
            .extract()
            .path("id");
    supervisor()
        .get("/v1/promises/" + promise)
        .then()
        .statusCode(200)
        .body("channel", equalTo("PHONE"));
    assertThat(said(PromiseMade.class))
        .extracting(PromiseMade::channel)
        .containsExactly(Channel.EMAIL, Channel.PHONE);
  }

  @Test
  void an_agent_who_told_a_new_time_himself_moves_the_promise() {
    UUID promise = made();
    Instant newDue = due.plus(Duration.ofHours(5));
    supervisor()
        .body(Map.of("due", newDue.toString(), "reason", "The courier is ill"))
        .post("/v1/promises/" + promise + "/renegotiation")
        .then()
        .statusCode(200)
        .body("state", equalTo("RENEGOTIATED"))
        .body("due", equalTo(newDue.toString()))
        .body("history[1].reason", equalTo("TOLD_BY_AGENT"))
        .body("history[1].words", equalTo("The courier is ill"));
    assertThat(said(PromiseRenegotiated.class)).hasSize(1);

    itIs(newDue);
    supervisor()
        .body(Map.of("due", newDue.plusSeconds(60).toString(), "reason", "too late"))
        .post("/v1/promises/" + promise + "/renegotiation")
        .then()
        .statusCode(409)
        .body("type", endsWith("/promise-already-due"));
  }

  @Test
  void an_outcome_waits_for_the_cause_and_a_promise_for_the_future() {
    receive();
    make(supervisor(), "OUTCOME", start.minusSeconds(5))
        .statusCode(409)
        .body("obstacles.code", contains("outcome-promise-before-cause", "due-not-in-future"));
    assertThat(said(PromiseMade.class)).isEmpty();
  }

  @Test
  void nothing_is_promised_or_kept_after_a_withdrawal() {
    UUID promise = made();
    intake.says(complaint.toString(), 1, new ComplaintWithdrawn(null));
    make(supervisor(), "PROCESS", due)
        .statusCode(409)
        .body("type", endsWith("/complaint-withdrawn"));
    supervisor()
        .post("/v1/promises/" + promise + "/kept")
        .then()
        .statusCode(409)
        .body("type", endsWith("/promise-released"));
  }

  @Test
  void the_same_key_makes_one_promise() {
    receive();
    String key = UUID.randomUUID().toString();
    String first =
        make(supervisor().header("Idempotency-Key", key), "PROCESS", due)
            .statusCode(201)
            .extract()
            .path("id");
    make(supervisor().header("Idempotency-Key", key), "PROCESS", due)
        .statusCode(201)
        .body("id", equalTo(first));
    make(supervisor().header("Idempotency-Key", key), "PROCESS", due.plusSeconds(1))
        .statusCode(422);
    assertThat(said(PromiseMade.class)).hasSize(1);
  }

  @Test
  void a_stale_revision_is_refused() {
    UUID promise = made();
    supervisor()
        .header("If-Match", "\"0\"")
        .post("/v1/promises/" + promise + "/kept")
        .then()
        .statusCode(412);
  }

  @Test
  void lists_filter_and_page_without_gap_or_repetition() {
    receive();
    for (int i = 0; i < 5; i++) {
      make(supervisor(), "PROCESS", due.plusSeconds(i / 2)).statusCode(201);
    }
    String list = "/v1/promises?complaint=" + complaint;
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = supervisor().get(list + "&limit=2&cursor=" + cursor).jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    supervisor().get(list).then().body("items.id", equalTo(seen)).body("next", nullValue());

    supervisor().get(list + "&dueBefore=" + due.plusSeconds(1)).then().body("items", hasSize(2));
    supervisor().get(list + "&owner=" + agent).then().body("items", hasSize(5));
    supervisor().get(list + "&owner=nobody").then().body("items", hasSize(0));
    supervisor().get(list + "&team=" + team).then().body("items", hasSize(5));
    supervisor().get(list + "&state=KEPT,BROKEN").then().body("items", hasSize(0));
    supervisor().post("/v1/promises/" + seen.getFirst() + "/kept");
    supervisor().get(list + "&state=KEPT").then().body("items.id", contains(seen.getFirst()));
    supervisor()
        .get("/v1/agenda?owner=" + agent)
        .then()
        .body("items.kind", equalTo(List.of("PROMISE", "PROMISE", "PROMISE", "PROMISE")));
  }

  @Test
  void another_teams_case_is_not_there() {
    UUID promise = made();
    String stranger = "stranger-" + complaint;
    RequestSpecification partner = registered(stranger, "partner-" + complaint, TeamKind.PARTNER);
    partner.get("/v1/promises/" + promise).then().statusCode(404);
    partner.post("/v1/promises/" + promise + "/kept").then().statusCode(404);
    partner.get("/v1/complaints/" + complaint + "/clocks").then().statusCode(404);
    partner.get("/v1/promises?complaint=" + complaint).then().body("items", hasSize(0));
    make(partner, "PROCESS", due).statusCode(404);
    assertThat(said(PromiseKept.class)).isEmpty();
  }

  @Test
  void an_owner_has_to_be_a_registered_agent() {
    receive();
    supervisor()
        .header("Herstel-After", intake.position(complaint.toString()))
        .body(
            Map.of(
                "complaintId",
                complaint,
                "text",
                "You hear from me",
                "kind",
                "PROCESS",
                "due",
                due.toString(),
                "owner",
                "nobody-" + complaint))
        .post("/v1/promises")
        .then()
        .statusCode(409)
        .body("type", endsWith("/unknown-agent"));
  }
}
