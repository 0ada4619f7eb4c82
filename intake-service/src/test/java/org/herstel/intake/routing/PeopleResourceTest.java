package org.herstel.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.as;
import static org.herstel.intake.TestCalls.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.events.Topics;
import org.herstel.intake.Journaled;
import org.herstel.intake.TestCalls;
import org.herstel.intake.TopicReader;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class PeopleResourceTest {
  private static final String LIIS =
      """
      {"name": "Liis Lepp", "email": "liis@example.org", "team": "house",
       "languages": ["et", "en"], "skills": ["billing"]}
      """;

  @Inject Journal journal;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void an_agent_is_registered_once_and_changed_as_seen() {
    String id = "liis-" + UUID.randomUUID();
    String path = "/v1/agents/" + id;

    supervisor().body(LIIS).put(path).then().statusCode(201).header("ETag", "\"1\"");
    supervisor().body(LIIS).put(path).then().statusCode(200).header("ETag", "\"1\"");
    supervisor().body(LIIS.replace("Lepp", "Mets")).put(path).then().statusCode(428);
    supervisor()
        .header("If-Match", "\"1\"")
        .body(LIIS.replace("Lepp", "Mets"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("Liis Mets"));
    supervisor().get(path).then().statusCode(200).body("name", equalTo("Liis Mets"));
    supervisor().get("/v1/agents").then().body("items.id", hasItem(id));

    assertThat(Journaled.events(journal, id))
        .containsExactly(registered(id, "Liis Lepp"), registered(id, "Liis Mets"));
    try (TopicReader topic = new TopicReader(Topics.REFERENCE_EVENTS)) {
      assertThat(topic.await(2, record -> id.equals(record.key()))).hasSize(2);
    }
  }

  @Test
  void a_registered_agent_may_begin_to_work_at_once() {
    String id = "new-" + UUID.randomUUID();

    as("agent", id)
        .get("/v1/complaints")
        .then()
        .statusCode(403)
        .body("type", endsWith("/agent-not-registered"));
    supervisor().body(LIIS).put("/v1/agents/" + id).then().statusCode(201);
    as("agent", id).get("/v1/complaints").then().statusCode(200);
  }

  @Test
  void an_agent_belongs_to_a_team_that_is_known() {
    supervisor()
        .body(LIIS.replace("house", "nowhere"))
        .put("/v1/agents/liis")
        .then()
        .statusCode(409)
        .body("type", endsWith("/unknown-team"));
  }

  @Test
  void everything_wrong_with_a_registration_is_said_at_once() {
    supervisor()
        .body(
            """
            {"name": "a\\u0007b", "email": "nobody", "team": "", "languages": ["klingonish!"],
             "skills": [7]}
            """)
        .put("/v1/agents/liis")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder("name", "email", "team", "languages[0]", "skills[0]"));
    supervisor().body(LIIS).put("/v1/agents/liis@example.org").then().statusCode(400);
    agent().body(LIIS).put("/v1/agents/liis").then().statusCode(403);
  }

  @Test
  void a_team_is_registered_and_shares_no_id_with_an_agent() {
    String id = "team-" + UUID.randomUUID();

    supervisor()
        .body("{\"name\": \"Night\", \"kind\": \"PARTNER\"}")
        .put("/v1/teams/" + id)
        .then()
        .statusCode(201);
    supervisor().get("/v1/teams/" + id).then().statusCode(200).body("kind", equalTo("PARTNER"));
    supervisor().get("/v1/teams/none").then().statusCode(404);
    supervisor()
        .body(LIIS)
        .put("/v1/agents/" + id)
        .then()
        .statusCode(409)
        .body("type", endsWith("/id-taken"));
    assertThat(Journaled.events(journal, id))
        .containsExactly(new TeamRegistered(id, "Night", TeamKind.PARTNER));
  }

  private static AgentRegistered registered(String id, String name) {
    return new AgentRegistered(
        id, name, "liis@example.org", null, "house", List.of("et", "en"), List.of("billing"));
  }
}
