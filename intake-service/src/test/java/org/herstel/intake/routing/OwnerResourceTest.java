package org.herstel.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.as;
import static org.herstel.intake.TestCalls.received;
import static org.herstel.intake.TestCalls.supervisor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.herstel.intake.Journaled;
import org.herstel.intake.TestCalls;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OwnerResourceTest {
  @Inject Journal journal;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void the_owner_accepts_once_and_nobody_else_can() {
    String id = received();
    String owner = agent().get("/v1/complaints/" + id).path("owner.id");
    String other = owner.equals(TestCalls.AGENT) ? TestCalls.OTHER_AGENT : TestCalls.AGENT;
    String acceptance = "/v1/complaints/" + id + "/owner/acceptance";

    as("agent", other)
        .post(acceptance)
        .then()
        .statusCode(409)
        .body("type", endsWith("/not-the-owner"));
    as("agent", owner)
        .post(acceptance)
        .then()
        .statusCode(200)
        .body("owner.accepted", equalTo(true))
        .body("status", equalTo("LISTENING"));
    as("agent", owner).post(acceptance).then().statusCode(200);

    assertThat(Journaled.words(journal, id))
        .isEqualTo("received owner-assigned owner-accepted >LISTENING");
  }

  @Test
  void a_supervisor_hands_a_complaint_over_as_seen() {
    String id = received();
    String owner = agent().get("/v1/complaints/" + id).path("owner.id");
    String path = "/v1/complaints/" + id + "/owner";

    supervisor().body(Map.of("agent", owner)).put(path).then().statusCode(200);
    supervisor()
        .body(Map.of("agent", TestCalls.SUPERVISOR))
        .put(path)
        .then()
        .statusCode(428)
        .body("type", endsWith("/if-match-missing"));
    supervisor()
        .header("If-Match", "\"7\"")
        .body(Map.of("agent", TestCalls.SUPERVISOR))
        .put(path)
        .then()
        .statusCode(412);
    supervisor()
        .header("If-Match", "\"1\"")
        .body(Map.of("agent", "nobody"))
        .put(path)
        .then()
        .statusCode(409)
        .body("type", endsWith("/unknown-agent"));
    supervisor()
        .header("If-Match", "\"1\"")
        .body(Map.of("agent", TestCalls.SUPERVISOR))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("owner.id", equalTo(TestCalls.SUPERVISOR))
        .body("owner.email", equalTo("supervisor@example.org"))
        .body("owner.accepted", equalTo(false));
    agent().body(Map.of("agent", TestCalls.AGENT)).put(path).then().statusCode(403);

    assertThat(Journaled.words(journal, id)).isEqualTo("received owner-assigned owner-assigned");
  }
}
