package org.herstel.intake.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.supervisor;
import static org.herstel.intake.TestCalls.with;
import static org.herstel.intake.feedback.TestPlaces.at;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.herstel.events.Channel;
import org.herstel.events.Envelope;
import org.herstel.events.FeedbackGiven;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.Topics;
import org.herstel.intake.Journaled;
import org.herstel.intake.TestCalls;
import org.herstel.intake.TopicReader;
import org.herstel.kit.journal.Journal;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What places hand in, what it becomes, and who reads it. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@QuarkusTestResource(TestPlaces.class)
class FeedbackResourceTest {
  private static final String PATH = "/v1/feedback";
  private static final String LOW =
      """
      {"score": 4, "text": "Niemand nam de telefoon op.", "language": "nl",
       "customer": {"name": "Marieke de Wit", "email": "marieke-%s@example.org"}}
      """;

  @Inject Journal journal;
  @Inject DataSource database;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void a_low_score_becomes_a_complaint_at_once() {
    Response answer = give("web", LOW.formatted("a")).then().statusCode(201).extract().response();
    String complaint = answer.path("complaint.id");

    assertThat(answer.<String>path("complaint.reference")).startsWith("H-20");
    assertThat(answer.header("Herstel-Position")).endsWith(complaint + ";2");
    assertThat(Journaled.events(journal, complaint))
        .hasExactlyElementsOfTypes(ComplaintReceived.class, OwnerAssigned.class);
    ComplaintReceived received =
        (ComplaintReceived) Journaled.events(journal, complaint).getFirst();
    assertThat(received.channel()).isEqualTo(Channel.WEB);
    assertThat(received.narrative()).isEqualTo("Niemand nam de telefoon op.");
    assertThat(received.language()).isEqualTo("nl");
    assertThat(received.customer().email()).isEqualTo("marieke-a@example.org");
    assertThat(received.reference()).isEqualTo(answer.path("complaint.reference"));
    assertThat(received.feedback())
        .isEqualTo(new FeedbackGiven(UUID.fromString(answer.path("id")), 4, "web"));
    Instant at = Instant.parse(answer.path("receivedAt"));
    assertThat(received.firstResponseDue()).isEqualTo(at.plus(Duration.ofMinutes(20)));
    assertThat(Journaled.envelopes(journal, complaint))
        .extracting(Envelope::actor)
        .containsOnly("feedback:web");
    try (TopicReader topic = new TopicReader(Topics.COMPLAINT_EVENTS)) {
      assertThat(topic.await(2, record -> complaint.equals(record.key()))).hasSize(2);
    }
    agent()
        .get("/v1/complaints/" + complaint)
        .then()
        .statusCode(200)
        .body("feedback.score", equalTo(4))
        .body("feedback.place", equalTo("web"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"score\": 5, ", "\"score\": 10, ", ""})
  void everything_else_is_kept_and_becomes_no_complaint(String score) {
    Response answer =
        give("shop", "{%s\"text\": \"It is awful, I hate it!\"}".formatted(score))
            .then()
            .statusCode(201)
            .body("place", equalTo("shop"))
            .body("complaint", nullValue())
            .extract()
            .response();
    String id = answer.path("id");

    assertThat(answer.header("Herstel-Position")).endsWith(id + ";0");
    assertThat(journal.read(id)).isEmpty();
    assertThat(listed("place=shop&limit=200", "id")).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Onbekende klant",
    "et, Tundmatu klient",
    "en, Unknown customer",
    "fr, Unknown customer",
  })
  void who_gives_no_name_is_taken_seriously_all_the_same(String language, String name) {
    String complaint =
        give("web", "{\"score\": 0, \"text\": \"Bah\", \"language\": \"%s\"}".formatted(language))
            .then()
            .statusCode(201)
            .extract()
            .path("complaint.id");

    agent()
        .get("/v1/complaints/" + complaint)
        .then()
        .body("customer.name", equalTo(name))
        .body("language", equalTo(language));
  }

  @Test
  void the_language_is_found_out_where_it_is_not_said() {
    String id =
        give("web", "{\"text\": \"Minu pakk on kolm n\\u00e4dalat hiljaks j\\u00e4\\u00e4nud.\"}")
            .path("id");

    assertThat(listed("limit=200", "find { it.id == '" + id + "' }.language", String.class))
        .isEqualTo("et");
  }

  @Test
  void a_customer_is_known_again_by_feedback_and_by_complaints() {
    String complaint = give("web", LOW.formatted("b")).path("complaint.id");
    String customer = agent().get("/v1/complaints/" + complaint).path("customer.id");
    String id =
        give("web", LOW.formatted("B").replace("4", "9").replace("marieke-B", "Marieke-B"))
            .path("id");

    assertThat(listed("limit=200", "find { it.id == '" + id + "' }.customerId", String.class))
        .isEqualTo(customer);
  }

  @Test
  void an_idempotency_key_makes_feedback_count_once_and_for_one_place_only() {
    String key = UUID.randomUUID().toString();
    Response first = give("web", LOW.formatted("c"), key);
    Response again = give("web", LOW.formatted("c"), key);

    again.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    give("web", LOW.formatted("d"), key).then().statusCode(422);
    give("shop", LOW.formatted("c"), key)
        .then()
        .statusCode(201)
        .body("id", not(equalTo(first.<String>path("id"))));
  }

  @Test
  void sixteen_calls_at_once_with_one_key_are_one_complaint() throws Exception {
    String key = UUID.randomUUID().toString();
    String mark = "one-" + key;
    List<Callable<Response>> calls =
        Collections.nCopies(16, () -> give("shop", LOW.formatted(mark), key));

    List<Response> answers;
    try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
      answers = callers.invokeAll(calls).stream().map(Future::resultNow).toList();
    }

    assertThat(answers)
        .allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409)
        .anyMatch(answer -> answer.statusCode() == 201);
    assertThat(count("feedback", mark)).isEqualTo(1);
    assertThat(count("complaint", mark)).isEqualTo(1);
  }

  @Test
  void only_the_key_of_a_place_opens_the_call() {
    String body = "{\"text\": \"hello\"}";
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Feedback-Key")
        .body("type", endsWith("/feedback-key-missing"));
    agent().body(body).post(PATH).then().statusCode(401);
    given()
        .contentType(ContentType.JSON)
        .header("Feedback-Key", TestPlaces.key("web") + "x")
        .body(body)
        .post(PATH)
        .then()
        .statusCode(401)
        .body("type", endsWith("/feedback-key-unknown"))
        .body("detail", not(endsWith(TestPlaces.key("web") + "x")));
    at("web").get("/v1/complaints").then().statusCode(401);
    at("web").get(PATH).then().statusCode(401);
  }

  @Test
  void everything_wrong_is_said_at_once_and_nothing_is_kept() {
    String mark = "wrong-" + UUID.randomUUID();
    give(
            "web",
            """
            {"score": 11, "text": "%s \\u0007", "language": "klingonish!",
             "customer": {"email": "no address", "phone": 31, "preferredChannel": "PIGEON"}}
            """
                .formatted(mark))
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-request"))
        .body(
            "violations.field",
            containsInAnyOrder(
                "score",
                "text",
                "language",
                "customer.name",
                "customer.email",
                "customer.phone",
                "customer.preferredChannel"));

    assertThat(count("feedback", mark)).isZero();
    assertThat(count("complaint", mark)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                    | malformed-json
          []                                   | invalid-request
          {}                                   | invalid-request
          {"text": " "}                        | invalid-request
          {"text": "t", "score": "9"}          | invalid-request
          {"text": "t", "score": 4.5}          | invalid-request
          {"text": "t", "score": -1}           | invalid-request
          {"text": "t", "text": "u"}           | malformed-json
          {"text": "t", "customer": "Jan"}     | invalid-request
          {"text": "t", "customer": {}}        | invalid-request
          """)
  void what_is_no_feedback_is_refused(String body, String code) {
    give("web", body).then().statusCode(400).body("type", endsWith("/" + code));
  }

  @Test
  void words_have_a_limit() {
    String words = "\uD83D\uDE21".repeat(10_000);
    give("shop", "{\"text\": \"%s\"}".formatted(words)).then().statusCode(201);
    give("shop", "{\"text\": \"%s.\"}".formatted(words))
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("text"));
    give("shop", "{\"text\": \"%s\"}".formatted("x".repeat(1_100_000))).then().statusCode(413);
  }

  @Test
  void supervisors_of_the_house_read_it_by_place_score_and_period() {
    Instant before = Instant.now().minusSeconds(3600);
    String low = give("web", "{\"score\": 2, \"text\": \"late\", \"language\": \"en\"}").path("id");
    String high =
        give("shop", "{\"score\": 9, \"text\": \"good\", \"language\": \"en\"}").path("id");
    String none = give("shop", "{\"text\": \"hm\", \"language\": \"en\"}").path("id");

    assertThat(listed("limit=3", "id")).containsExactly(none, high, low);
    assertThat(listed("place=shop&limit=2", "id")).containsExactly(none, high);
    assertThat(listed("scoreFrom=2&scoreTo=8&limit=1", "id")).containsExactly(low);
    assertThat(listed("scoreFrom=9&limit=1", "id")).containsExactly(high);
    assertThat(listed("to=" + before, "id")).isEmpty();
    assertThat(listed("from=" + before + "&limit=3", "id")).containsExactly(none, high, low);
    String next = supervisor().get(PATH + "?limit=1").path("next");
    assertThat(listed("limit=2&cursor=" + next, "id")).containsExactly(high, low);
    supervisor()
        .get(PATH + "?limit=200")
        .then()
        .body("items.find { it.id == '" + low + "' }.complaint.reference", not(nullValue()))
        .body("items.find { it.id == '" + high + "' }.complaint", nullValue());
  }

  @Test
  void nobody_else_reads_it() {
    given().get(PATH).then().statusCode(401);
    agent().get(PATH).then().statusCode(403);
    TestCalls.integrator("shop").get(PATH).then().statusCode(403);
    with(TestTokens.tokenOfTeam("supervisor", "somebody", "partner"))
        .get(PATH)
        .then()
        .statusCode(403)
        .body("type", endsWith("/house-only"));
  }

  @Test
  void a_wrong_choice_is_named() {
    supervisor()
        .get(PATH + "?scoreFrom=-1&scoreTo=many&from=yesterday&to=2026-02-30&limit=0&cursor=x")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder("scoreFrom", "scoreTo", "from", "to", "limit", "cursor"));
  }

  /** A minute may end meanwhile, and the count begin anew. */
  @Test
  void a_place_that_hands_in_too_much_has_to_wait_and_others_have_not() {
    Response last = give("busy", "{}");
    int taken = 0;
    while (last.statusCode() == 400 && taken < 2 * TestPlaces.PER_PLACE) {
      taken++;
      last = give("busy", "{}");
    }

    assertThat(taken).isGreaterThanOrEqualTo(TestPlaces.PER_PLACE);
    last.then()
        .statusCode(429)
        .header("Retry-After", "60")
        .body("type", endsWith("/too-many-requests"));
    give("web", "{\"text\": \"from elsewhere\"}").then().statusCode(201);
  }

  @Test
  void the_call_and_its_key_are_documented() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.'/v1/feedback'.post.parameters.name", hasItem("Feedback-Key"))
        .body("paths.'/v1/feedback'.get.parameters.name", hasItem("scoreFrom"));
  }

  private static Response give(String place, String body) {
    return at(place).body(body).post(PATH);
  }

  private static Response give(String place, String body, String key) {
    return at(place).header("Idempotency-Key", key).body(body).post(PATH);
  }

  private static List<String> listed(String query, String member) {
    return supervisor()
        .get(PATH + "?" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items." + member);
  }

  private static <T> T listed(String query, String path, Class<T> type) {
    return type.cast(
        supervisor()
            .get(PATH + "?" + query)
            .then()
            .statusCode(200)
            .extract()
            .path("items." + path));
  }

  private long count(String table, String mark) {
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from %s t where t::text like '%%%s%%'"
                        .formatted(table, mark))) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
