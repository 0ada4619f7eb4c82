package org.herstel.intake.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.received;
import static org.herstel.intake.TestCalls.say;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.herstel.intake.TestCalls;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ConversationResourceTest {

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void a_conversation_leads_from_the_first_note_to_the_apology() {
    String id = received();

    say(id, "/notes", Map.of("text", "Sounds tired"))
        .then()
        .statusCode(201)
        .body("number", equalTo(1))
        .body("status", equalTo("LISTENING"));
    say(id, "/concerns", Map.of("category", "billing", "description", "Charged twice"))
        .then()
        .statusCode(201)
        .body("number", equalTo(3));
    say(id, "/narrative-complete").then().statusCode(200).body("status", equalTo("LISTENING"));
    say(id, "/narrative-complete").then().statusCode(200);
    say(id, "/summary", Map.of("text", "You said …", "concerns", List.of(1, 2, 3)))
        .then()
        .statusCode(201)
        .body("number", equalTo(1));
    say(id, "/summary/answer", Map.of("confirmed", false, "correction", "It was two weeks"))
        .then()
        .statusCode(200)
        .body("status", equalTo("LISTENING"));
    say(id, "/summary", Map.of("text", "So you said …", "concerns", List.of(3, 2, 1)))
        .then()
        .statusCode(201)
        .body("number", equalTo(2));
    say(id, "/summary/answer", Map.of("confirmed", true))
        .then()
        .statusCode(200)
        .body("status", equalTo("SUMMARISED"));
    say(id, "/apologies", Map.of("by", "Jan", "channel", "PHONE", "text", "I am sorry"))
        .then()
        .statusCode(201)
        .body("status", equalTo("APOLOGISED"));
    say(id, "/apologies/1/answer", Map.of("accepted", false, "words", "I want solutions"))
        .then()
        .statusCode(200)
        .body("status", equalTo("APOLOGISED"));
    say(
            id,
            "/contacts",
            Map.of(
                "channel", "PHONE",
                "direction", "OUTBOUND",
                "summary", "Called",
                "steps", List.of("The kettle is on its way")))
        .then()
        .statusCode(201)
        .body("number", equalTo(1));

    agent()
        .get("/v1/complaints/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("APOLOGISED"))
        .body("concerns.number", contains(1, 2, 3))
        .body("notes[0].by", equalTo(TestCalls.AGENT))
        .body("summaries", hasSize(2))
        .body("summaries[0].answer.correction", equalTo("It was two weeks"))
        .body("apologies[0].answer.accepted", equalTo(false))
        .body("contacts[0].steps", contains("The kettle is on its way"))
        .body("narrativeComplete", equalTo(true));
    assertThat(agent().get("/v1/complaints/" + id).header("ETag")).isEqualTo("\"11\"");
  }
}
