package org.herstel.intake.departure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.as;
import static org.herstel.intake.TestCalls.integrator;
import static org.herstel.intake.TestCalls.post;
import static org.herstel.intake.TestCalls.supervisor;
import static org.herstel.intake.TestCalls.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.herstel.events.ReferenceEvent.CustomerReturned;
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

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class DepartureResourceTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final String IN_MARCH =
      "{\"at\": \"2026-03-01T00:00:00Z\", \"reason\": \"moved abroad\"}";
  private static final String IN_APRIL = "{\"at\": \"2026-04-01T00:00:00.1234567+02:00\"}";

  @Inject Journal journal;
  @Inject DepartureStore departures;
  @Inject DepartureReplay replay;

  private final String number = "K-" + UUID.randomUUID();

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void a_departure_is_said_once_and_replaced_as_seen() {
    String customer = complained(agent(), "");

    put(supervisor(), customer, IN_MARCH)
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Herstel-Position", "/herstel/intake;" + customer + ";1")
        .body("customer", equalTo(customer))
        .body("at", equalTo("2026-03-01T00:00:00Z"))
        .body("reason", equalTo("moved abroad"));
    put(supervisor(), customer, IN_MARCH).statusCode(200).header("ETag", "\"1\"");
    put(supervisor(), customer, IN_APRIL)
        .statusCode(428)
        .body("type", endsWith("/if-match-missing"));
    put(supervisor().header("If-Match", "\"7\""), customer, IN_APRIL).statusCode(412);
    get(supervisor(), customer)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("reason", equalTo("moved abroad"));
    put(supervisor().header("If-Match", "\"1\""), customer, IN_APRIL)
        .statusCode(200)
        .header("ETag", "\"2\"");
    put(supervisor(), customer, IN_APRIL).statusCode(200).header("ETag", "\"2\"");
    put(supervisor().header("If-Match", "*"), customer, IN_MARCH)
        .statusCode(200)
        .header("ETag", "\"3\"");

    Instant april = Instant.parse("2026-03-31T22:00:00.123456Z");
    assertThat(said(customer))
        .containsExactly(
            new CustomerDeparted(MARCH, "moved abroad"),
            new CustomerDeparted(april, null),
            new CustomerDeparted(MARCH, "moved abroad"));
  }

  @Test
  void who_comes_back_is_a_customer_again_and_may_leave_again() {
    String customer = complained(agent(), "");

    delete(supervisor(), customer).statusCode(204);
    assertThat(said(customer)).isEmpty();
    put(supervisor(), customer, IN_MARCH).statusCode(201);
    delete(supervisor().header("If-Match", "\"7\""), customer).statusCode(412);
    delete(supervisor(), customer).statusCode(204);
    delete(supervisor(), customer).statusCode(204);
    get(supervisor(), customer).statusCode(404);
    put(supervisor(), customer, IN_APRIL)
        .statusCode(201)
        .header("ETag", "\"3\"")
        .body("reason", nullValue());

    assertThat(said(customer))
        .hasExactlyElementsOfTypes(
            CustomerDeparted.class, CustomerReturned.class, CustomerDeparted.class);
  }

  @Test
  void both_are_told_on_the_reference_topic_under_the_customers_id() {
    String customer = complained(agent(), "");
    put(supervisor(), customer, IN_MARCH).statusCode(201);
    delete(supervisor(), customer).statusCode(204);

    try (TopicReader topic = new TopicReader(Topics.REFERENCE_EVENTS)) {
      var records = topic.await(2, record -> customer.equals(record.key()));
      assertThat(records)
          .extracting(record -> new String(record.headers().lastHeader("ce_type").value()))
          .containsExactly("org.herstel.customer.departed.v1", "org.herstel.customer.returned.v1");
      assertThat(records)
          .extracting(record -> new String(record.value()))
          .containsExactly(
              "{\"at\":\"2026-03-01T00:00:00.000000Z\",\"reason\":\"moved abroad\"}", "{}");
    }
    assertThat(Journaled.envelopes(journal, customer))
        .extracting(Envelope::actor)
        .containsOnly(TestCalls.SUPERVISOR);
  }

  @Test
  void the_company_names_a_customer_by_its_own_number() {
    String customer = complained(agent(), "\"externalId\": \"%s\", ".formatted(number));

    put(supervisor(), number, IN_MARCH).statusCode(201).body("customer", equalTo(customer));
    put(supervisor(), customer, IN_MARCH).statusCode(200);
    delete(supervisor(), number).statusCode(204);
    put(supervisor(), number + "0", IN_MARCH).statusCode(404);
  }

  @Test
  void a_number_that_looks_like_an_id_is_a_number() {
    String uuid = UUID.randomUUID().toString();
    String customer = complained(agent(), "\"externalId\": \"%s\", ".formatted(uuid));

    put(supervisor(), uuid, IN_MARCH).statusCode(201).body("customer", equalTo(customer));
  }

  @Test
  void an_integrator_knows_its_own_customers_by_id_and_by_its_own_numbers() {
    String shop = "shop-" + number;
    String customer = complained(integrator(shop), "\"externalId\": \"%s\", ".formatted(number));
    String stranger = complained(agent(), "\"externalId\": \"%s\", ".formatted(number));

    assertThat(stranger).isNotEqualTo(customer);
    put(integrator(shop), number, IN_MARCH).statusCode(201).body("customer", equalTo(customer));
    put(integrator(shop), customer, IN_MARCH).statusCode(200);
    put(integrator(shop), stranger, IN_MARCH).statusCode(404);
    put(integrator("another-" + shop), number, IN_MARCH).statusCode(404);
    put(integrator("another-" + shop), customer, IN_MARCH).statusCode(404);
    put(as("integrator", "without-source"), number, IN_MARCH).statusCode(404);
    put(supervisor(), customer, IN_MARCH).statusCode(200);
    assertThat(said(customer)).hasSize(1);
    assertThat(said(stranger)).isEmpty();
  }

  @Test
  void a_partners_supervisor_finds_only_customers_of_the_own_team() {
    String partner = TestTokens.tokenOfTeam("supervisor", "lead-of-partner", "partner");
    Response complaint = complaint(agent(), "");
    String customer = complaint.path("customerId");

    put(with(partner), customer, IN_MARCH).statusCode(404);
    delete(with(partner), customer).statusCode(404);
    supervisor()
        .header("If-Match", "\"1\"")
        .body(Map.of("agent", TestCalls.PARTNER_AGENT))
        .put("/v1/complaints/" + complaint.path("id") + "/owner")
        .then()
        .statusCode(200);
    put(with(partner), customer, IN_MARCH).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                        | at
          {"at": "2999-01-01T00:00:00Z"}                            | at
          {"at": "2999-01-01T00:00:00Z", "reason": "a\\nb"}         | at reason
          {"at": "2026-02-30T00:00:00Z", "reason": 7}               | at reason
          {"at": "2026-03-01", "reason": ""}                        | at reason
          {"at": 1772323200, "reason": "\\u0007"}                   | at reason
          """)
  void everything_wrong_with_a_departure_is_said_at_once(String body, String fields) {
    String customer = complained(agent(), "");

    put(supervisor(), customer, body)
        .statusCode(400)
        .body("violations.field", containsInAnyOrder(fields.split(" ")));
    assertThat(said(customer)).isEmpty();
  }

  @Test
  void a_departure_of_this_moment_is_taken_from_a_clock_that_is_a_little_ahead() {
    String customer = complained(agent(), "");

    put(supervisor(), customer, at(Duration.ofMinutes(5))).statusCode(400);
    put(supervisor(), customer, at(Duration.ofSeconds(20))).statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "GET", "DELETE"})
  void a_customer_who_never_complained_is_not_found(String method) {
    for (String nobody : List.of(UUID.randomUUID().toString(), "K-0", "1-1-1-1-1", "a%00b")) {
      call(supervisor().urlEncodingEnabled(false), method, nobody)
          .then()
          .statusCode(404)
          .body("type", endsWith("/not-found"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "GET", "DELETE"})
  void who_brings_no_token_or_the_wrong_role_is_turned_away(String method) {
    String customer = complained(agent(), "");

    call(given().contentType(ContentType.JSON), method, customer).then().statusCode(401);
    call(agent(), method, customer).then().statusCode(403);
    call(as("operator", "op"), method, customer).then().statusCode(403);
    assertThat(said(customer)).isEmpty();
  }

  @Test
  void departures_come_back_after_a_restore_as_they_were_said() {
    String customer = complained(agent(), "");
    put(supervisor(), customer, IN_APRIL).statusCode(201);
    delete(supervisor(), customer).statusCode(204);
    put(supervisor(), customer, IN_MARCH).statusCode(201);
    UUID id = UUID.fromString(customer);
    var before = departures.find(id);

    List<Envelope> envelopes = Journaled.envelopes(journal, customer);
    List<Event> events = said(customer);
    journal.write(
        Set.of(customer),
        tx -> {
          departures.forget(id);
          for (int i = 0; i < events.size(); i++) {
            replay.said(envelopes.get(i), events.get(i), tx);
          }
          return null;
        });

    assertThat(before).contains(new DepartureStore.Stored(new Departure(MARCH, "moved abroad"), 3));
    assertThat(departures.find(id)).isEqualTo(before);
  }

  private List<Event> said(String customer) {
    return Journaled.events(journal, customer);
  }

  private static String at(Duration ahead) {
    return "{\"at\": \"%s\"}".formatted(Instant.now().plus(ahead));
  }

  /** Somebody new complains; the customer's id. */
  private static String complained(RequestSpecification caller, String member) {
    return complaint(caller, member).path("customerId");
  }

  private static Response complaint(RequestSpecification caller, String member) {
    Response answer =
        post(
            caller,
            """
            {"channel": "WEB", "narrative": "The parcel came late.",
             "customer": {%s"name": "Mari Maasikas"}}
            """
                .formatted(member));
    answer.then().statusCode(201);
    return answer;
  }

  private static ValidatableResponse put(RequestSpecification caller, String name, String body) {
    return caller.body(body).put("/v1/customers/{name}/departure", name).then();
  }

  private static ValidatableResponse get(RequestSpecification caller, String name) {
    return caller.get("/v1/customers/{name}/departure", name).then();
  }

  private static ValidatableResponse delete(RequestSpecification caller, String name) {
    return caller.delete("/v1/customers/{name}/departure", name).then();
  }

  private static Response call(RequestSpecification caller, String method, String name) {
    return (method.equals("PUT") ? caller.body(IN_MARCH) : caller)
        .request(Method.valueOf(method), "/v1/customers/" + name + "/departure");
  }
}
