package org.herstel.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.as;
import static org.herstel.intake.TestCalls.complaint;
import static org.herstel.intake.TestCalls.integrator;
import static org.herstel.intake.TestCalls.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.OwnerAssigned;
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
class ReceptionResourceTest {
  private static final String STORY = "The parcel came late and the kettle was broken.";

  @Inject Journal journal;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void a_complaint_is_answered_with_its_reference_its_owner_and_the_time_of_the_first_response() {
    Response answer = post(agent(), complaint(STORY));

    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/complaints/" + id))
        .header("ETag", "\"1\"")
        .header("Herstel-Position", "/herstel/intake;" + id + ";2")
        .body("reference", matchesPattern("H-\\d{4}-[0-9A-HJKMNP-TV-Z]{8}"))
        .body("status", equalTo("RECEIVED"))
        .body("round", equalTo(1))
        .body("language", equalTo("en"))
        .body("owner.id", is(oneOf(TestCalls.AGENT, TestCalls.OTHER_AGENT)))
        .body("owner.accepted", equalTo(false));
    Instant receivedAt = Instant.parse(answer.path("receivedAt"));
    assertThat(Instant.parse(answer.path("firstResponseDue")))
        .isEqualTo(receivedAt.plus(Duration.ofMinutes(20)));
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
  }

  @Test
  void the_whole_complaint_can_be_read_back() {
    String id =
        post(
                agent(),
                """
                {"channel": "EMAIL",
                 "customer": {"externalId": "17", "name": "Jan de Vries", "email": "jan@example.org",
                   "phone": "+31 6 1", "address": "Dam 1, Amsterdam", "preferredChannel": "PHONE"},
                 "narrative": "Regel een\\nregel twee \\ud83d\\ude21",
                 "concerns": [{"category": "delivery", "description": "Te laat",
                   "harm": {"kind": "money", "amount": {"minor": 1250, "currency": "EUR"}}}],
                 "desiredOutcome": "Geld terug", "ideas": ["Een koerier"],
                 "language": "nl-BE", "heat": 4, "occurredAt": "2026-01-02T03:04:05.1234567+01:00",
                 "involved": [{"name": "Piet", "role": "driver"}],
                 "publicity": {"threatened": true, "evidence": "Says so"}}
                """)
            .path("id");

    agent()
        .get("/v1/complaints/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("id", equalTo(id))
        .body("channel", equalTo("EMAIL"))
        .body("customer.address", equalTo("Dam 1, Amsterdam"))
        .body("customer.preferredChannel", equalTo("PHONE"))
        .body("narrative", equalTo("Regel een\nregel twee \ud83d\ude21"))
        .body("concerns[0].number", equalTo(1))
        .body("concerns[0].harm.amount.minor", equalTo(1250))
        .body("desiredOutcome", equalTo("Geld terug"))
        .body("ideas[0]", equalTo("Een koerier"))
        .body("language", equalTo("nl-BE"))
        .body("languageDetected", equalTo(false))
        .body("heat", equalTo(4))
        .body("occurredAt", equalTo("2026-01-02T02:04:05.123456Z"))
        .body("involved[0].role", equalTo("driver"))
        .body("publicity.threatened", equalTo(true))
        .body("source", nullValue());
  }

  @Test
  void a_story_alone_is_enough() {
    Response answer =
        post(
            agent(),
            """
            {"channel": "PHONE", "customer": {"name": "Mari"},
             "narrative": "Minu pakk on kolm n\\u00e4dalat hiljaks j\\u00e4\\u00e4nud."}
            """);

    answer.then().statusCode(201).body("language", equalTo("et"));
    agent()
        .get("/v1/complaints/" + answer.path("id"))
        .then()
        .body("languageDetected", equalTo(true))
        .body("concerns.category", containsInAnyOrder("general"))
        .body("concerns[0].description", equalTo("Minu pakk on kolm nädalat hiljaks jäänud."));
  }

  @Test
  void received_and_owner_assigned_reach_the_topic_in_order() {
    String id = post(agent(), complaint(STORY)).path("id");

    try (TopicReader topic = new TopicReader(Topics.COMPLAINT_EVENTS)) {
      assertThat(topic.await(2, record -> id.equals(record.key())))
          .extracting(record -> new String(record.headers().lastHeader("ce_type").value()))
          .containsExactly(
              "org.herstel.complaint.received.v1", "org.herstel.complaint.owner-assigned.v1");
    }
    assertThat(Journaled.events(journal, id))
        .hasExactlyElementsOfTypes(ComplaintReceived.class, OwnerAssigned.class);
    assertThat(Journaled.envelopes(journal, id))
        .extracting(Envelope::actor)
        .containsOnly(TestCalls.AGENT);
  }

  @Test
  void the_same_person_keeps_the_customer_id_whatever_the_case_of_the_address() {
    String first = post(agent(), by("KAJA@example.org", null)).path("customerId");

    post(agent(), by("kaja@example.org", null)).then().body("customerId", equalTo(first));
    post(agent(), by("kaja@example.org", "77")).then().body("customerId", equalTo(first));
    post(agent(), by("moved@example.org", "77")).then().body("customerId", equalTo(first));
    post(agent(), by("somebody@example.org", null)).then().body("customerId", not(first));
  }

  @Test
  void a_key_is_required_and_makes_a_request_count_once() {
    agent()
        .body(complaint(STORY))
        .post("/v1/complaints")
        .then()
        .statusCode(400)
        .body("type", endsWith("/idempotency-key-missing"));

    String key = UUID.randomUUID().toString();
    Response first = keyed(key, complaint(STORY));
    Response again = keyed(key, complaint(STORY));
    again.then().statusCode(201).body("id", equalTo(first.path("id")));
    assertThat(again.asString()).isEqualTo(first.asString());
    keyed(key, complaint("Something else")).then().statusCode(422);
  }

  @Test
  void thirty_two_posts_at_once_with_one_key_are_one_complaint() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Callable<Response>> posts =
        java.util.Collections.nCopies(32, () -> keyed(key, complaint(STORY)));

    List<Response> answers;
    try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
      answers = callers.invokeAll(posts).stream().map(Future::resultNow).toList();
    }

    assertThat(answers)
        .allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 201)
        .isNotEmpty()
        .extracting(answer -> answer.<String>path("id"))
        .containsOnly(keyed(key, complaint(STORY)).<String>path("id"));
  }

  @Test
  void a_system_hands_in_under_its_own_source_only() {
    post(integrator("shop-a"), from("shop-b", "1"))
        .then()
        .statusCode(403)
        .body("type", endsWith("/source-mismatch"));
    post(as("integrator", "system"), complaint(STORY)).then().statusCode(403);

    String id =
        post(integrator("shop-a"), complaint(STORY)).then().statusCode(201).extract().path("id");
    agent().get("/v1/complaints/" + id).then().body("source", equalTo("shop-a"));
    integrator("shop-a").get("/v1/complaints/" + id).then().statusCode(403);
  }

  @Test
  void a_submission_repeated_word_for_word_is_the_same_complaint_and_counted() {
    String id =
        post(integrator("shop-c"), from("shop-c", "1")).then().statusCode(201).extract().path("id");

    post(integrator("shop-c"), from("shop-c", "1"))
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .header("Location", endsWith("/v1/complaints/" + id));
    post(integrator("shop-c"), from("shop-c", "1").replace("kettle", "teapot"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/submission-id-reused"));
    post(integrator("shop-d"), from("shop-d", "1")).then().statusCode(201).body("id", not(id));

    integrator("shop-c")
        .get("/v1/sources/shop-c/reconciliation")
        .then()
        .statusCode(200)
        .body("source", equalTo("shop-c"))
        .body("received", equalTo(2))
        .body("accepted", equalTo(1))
        .body("rejected", equalTo(0))
        .body("duplicates", equalTo(1))
        .body("byChannel.REST.received", equalTo(2))
        .body("byChannel.KAFKA.received", equalTo(0));
    integrator("shop-d").get("/v1/sources/shop-c/reconciliation").then().statusCode(403);
    agent().get("/v1/sources/shop-c/reconciliation").then().statusCode(403);
    TestCalls.supervisor()
        .get("/v1/sources/nobody/reconciliation")
        .then()
        .body("received", equalTo(0));
  }

  @Test
  void the_same_submission_posted_sixteen_times_at_once_is_one_complaint() throws Exception {
    List<Callable<Response>> posts =
        java.util.Collections.nCopies(16, () -> post(integrator("shop-e"), from("shop-e", "9")));

    List<Response> answers;
    try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
      answers = callers.invokeAll(posts).stream().map(Future::resultNow).toList();
    }

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers)
        .extracting(answer -> answer.<String>path("id"))
        .containsOnly(answers.getFirst().<String>path("id"));
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
  }

  private static Response keyed(String key, String body) {
    return agent().header("Idempotency-Key", key).body(body).post("/v1/complaints");
  }

  private static String from(String source, String sourceId) {
    return complaint(STORY)
        .replaceFirst(
            "\\{", "{\"source\": \"%s\", \"sourceId\": \"%s\",".formatted(source, sourceId));
  }

  private static String by(String email, String externalId) {
    return """
    {"channel": "PHONE", "narrative": "It broke.",
     "customer": {"name": "Kaja", "email": "%s"%s}}
    """
        .formatted(email, externalId == null ? "" : ", \"externalId\": \"" + externalId + "\"");
  }
}
