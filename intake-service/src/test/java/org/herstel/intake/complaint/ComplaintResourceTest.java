package org.herstel.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.as;
import static org.herstel.intake.TestCalls.complaint;
import static org.herstel.intake.TestCalls.post;
import static org.herstel.intake.TestCalls.received;
import static org.herstel.intake.TestCalls.say;
import static org.herstel.intake.TestCalls.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.intake.Journaled;
import org.herstel.intake.TestCalls;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ComplaintResourceTest {
  @Inject Journal journal;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void a_list_comes_in_pages_newest_first_without_gap_or_repetition() {
    String customer = UUID.randomUUID() + "@example.org";
    List<String> made = new ArrayList<>();
    String customerId = null;
    for (int i = 0; i < 5; i++) {
      Response one = post(agent(), complaint("It broke.").replace("mari@example.org", customer));
      made.addFirst(one.path("id"));
      customerId = one.path("customerId");
    }

    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      Response page =
          agent().get("/v1/complaints?limit=2&customer=" + customerId + "&cursor=" + cursor);
      page.then().statusCode(200);
      listed.addAll(page.path("items.id"));
      cursor = page.path("next");
    } while (cursor != null);
    assertThat(listed).isEqualTo(made);
  }

  @Test
  void a_list_is_chosen_by_status_owner_and_team() {
    String withdrawn = received();
    say(withdrawn, "/withdrawal", Map.of("reason", "Never mind")).then().statusCode(200);
    String owner = agent().get("/v1/complaints/" + withdrawn).path("owner.id");

    agent()
        .get("/v1/complaints?status=WITHDRAWN,CLOSED&owner=" + owner)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(withdrawn))
        .body("items.status", everyItem(equalTo("WITHDRAWN")))
        .body("items.owner.id", everyItem(equalTo(owner)));
    agent()
        .get("/v1/complaints?status=RECEIVED&status=LISTENING&limit=200")
        .then()
        .body("items.id", not(hasItem(withdrawn)));
    agent().get("/v1/complaints?team=partner").then().body("items", hasSize(0));
  }

  @Test
  void complaints_are_found_in_the_customers_words() {
    String rare = "x" + UUID.randomUUID().toString().substring(0, 8);
    String id =
        post(agent(), complaint("De waterkoker van " + rare + " lekt, zei O'Brien & co \\\\ ("))
            .path("id");

    for (String words :
        List.of(
            rare,
            "waterkoker " + rare.toUpperCase(),
            rare + " waterk",
            rare + " o'brien",
            rare + " ' & ( \\ !")) {
      agent()
          .queryParam("q", words)
          .get("/v1/complaints")
          .then()
          .statusCode(200)
          .body("items.id", contains(id));
    }
    agent()
        .queryParam("q", rare + " wasmachine")
        .get("/v1/complaints")
        .then()
        .body("items", hasSize(0));

    say(id, "/concerns", Map.of("category", "other", "description", "Ook de wasmachine"))
        .then()
        .statusCode(201);
    agent()
        .queryParam("q", rare + " wasmachine")
        .get("/v1/complaints")
        .then()
        .body("items.id", contains(id));
    agent()
        .queryParam("q", rare + " kettle")
        .get("/v1/complaints")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void everything_wrong_with_a_query_is_said_at_once() {
    agent()
        .get("/v1/complaints?status=LOST&customer=me&limit=0&cursor=%21")
        .then()
        .statusCode(400)
        .body("violations", hasSize(4));
  }

  @Test
  void a_partner_sees_only_its_own_complaints() {
    String own = received();
    supervisor()
        .header("If-Match", "\"1\"")
        .body(Map.of("agent", TestCalls.PARTNER_AGENT))
        .put("/v1/complaints/" + own + "/owner")
        .then()
        .statusCode(200);
    String foreign = received();
    var partner = "agent";

    as(partner, TestCalls.PARTNER_AGENT).get("/v1/complaints/" + own).then().statusCode(200);
    as(partner, TestCalls.PARTNER_AGENT).get("/v1/complaints/" + foreign).then().statusCode(404);
    as(partner, TestCalls.PARTNER_AGENT)
        .body(Map.of("text", "peek"))
        .post("/v1/complaints/" + foreign + "/notes")
        .then()
        .statusCode(404);
    as(partner, TestCalls.PARTNER_AGENT)
        .get("/v1/complaints?limit=200")
        .then()
        .body("items.owner.team", everyItem(equalTo("partner")))
        .body("items.id", hasItem(own));
    agent().get("/v1/complaints/" + own).then().statusCode(404);
    supervisor().get("/v1/complaints/" + own).then().statusCode(200);
  }

  @Test
  void a_withdrawn_complaint_takes_no_more_commands() {
    String id = received();

    say(id, "/withdrawal", Map.of("reason", "Never mind"))
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));

    say(id, "/withdrawal", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith("/complaint-withdrawn"));
    say(id, "/notes", Map.of("text", "too late")).then().statusCode(409);
    say(id, "/owner/acceptance").then().statusCode(409);
    assertThat(Journaled.words(journal, id))
        .isEqualTo("received owner-assigned withdrawn >WITHDRAWN");
  }

  @Test
  void who_says_what_was_seen_does_not_overwrite_what_was_not() {
    String id = received();
    say(id, "/notes", Map.of("text", "first")).then().statusCode(201).header("ETag", "\"2\"");

    agent()
        .header("If-Match", "\"1\"")
        .body(Map.of("text", "second"))
        .post("/v1/complaints/" + id + "/notes")
        .then()
        .statusCode(412);
    agent()
        .header("If-Match", "\"2\"")
        .body(Map.of("text", "second"))
        .post("/v1/complaints/" + id + "/notes")
        .then()
        .statusCode(201);
  }
}
