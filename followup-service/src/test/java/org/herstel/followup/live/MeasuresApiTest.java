package org.herstel.followup.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.Customer;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.Owner;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.Step;
import org.herstel.events.TeamKind;
import org.herstel.followup.recovery.Story;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class MeasuresApiTest extends LiveTest {
  /** A fortnight long ago, in which nothing else happens; weeks begin at 23:00 UTC. */
  private static final String FORTNIGHT =
      "/v1/measures?from=2020-03-02&to=2020-03-16&interval=week&zone=Europe/Amsterdam&by=";

  private final Owner anna = owner();
  private final Owner bob =
      new Owner(
          "bob-" + complaint,
          "Bob",
          "bob@example.org",
          null,
          "partner-" + complaint,
          TeamKind.PARTNER);

  private static Instant at(String time) {
    return Instant.parse("2020-03-" + time + ":00Z");
  }

  private void received(UUID id, Channel channel, Owner owner, Instant when) {
    ComplaintReceived event =
        new ComplaintReceived(
            "H-1",
            channel,
            new Customer(UUID.randomUUID(), null, "Jan", null, null, null, null),
            "It never came.",
            List.of(),
            null,
            List.of(),
            "nl",
            false,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            when.plus(Duration.ofMinutes(20)));
    intake.says(id.toString(), 1, event, when);
    intake.says(id.toString(), 1, new OwnerAssigned(owner, true), when);
  }

  private void answered(UUID id, Instant when) {
    intake.says(id.toString(), 1, Story.contact(when, "called the courier"), when);
  }

  private void agreed(UUID id, Instant when, Owner owner, Instant... dues) {
    List<Step> steps =
        Arrays.stream(dues)
            .map(due ->
                new Step(
                    Arrays.asList(dues).indexOf(due) + 1,
                    Party.COMPANY,
                    owner.id(),
                    "We send it again",
                    due,
                    1))
            .toList();
    resolution.says(
        id.toString(),
        1,
        new PlanAgreed(new Plan(1, steps, List.of(), null, List.of(), null)),
        when);
  }

  private void done(UUID id, int step, Instant when) {
    resolution.says(id.toString(), 1, new StepDone(1, step, null), when);
  }

  private void resolved(UUID id, Instant when) {
    resolution.says(id.toString(), 1, new ComplaintResolved(), when);
  }

  /** Three complaints of two teams; every number of them is known. */
  private void fortnight() {
    UUID first = UUID.randomUUID();
    received(first, Channel.EMAIL, anna, at("02T09:00"));
    answered(first, at("02T09:05"));
    agreed(first, at("02T10:00"), anna, at("04T12:00"), at("11T12:00"));
    done(first, 1, at("03T10:00"));
    done(first, 2, at("12T08:00"));
    resolved(first, at("12T09:00"));

    UUID second = UUID.randomUUID();
    received(second, Channel.PHONE, anna, at("03T09:00"));
    answered(second, at("03T09:50"));
    agreed(second, at("03T10:00"), anna, at("05T12:00"));

    UUID third = UUID.randomUUID();
    received(third, Channel.PARTNER, bob, at("02T10:00"));
    answered(third, at("02T10:12"));
    agreed(third, at("02T11:00"), bob, at("08T22:59"));
    done(third, 1, at("02T18:00"));
    resolved(third, at("02T20:00"));
  }

  private static JsonPath get(RequestSpecification caller, String path) {
    return caller.get(path).then().statusCode(200).extract().jsonPath();
  }

  private static void promises(
      JsonPath json, String place, int made, int kept, int broken, Float rate) {
    Map<String, Object> promises = json.getMap(place + ".promises");
    assertThat(promises)
        .as(place)
        .containsEntry("made", made)
        .containsEntry("kept", kept)
        .containsEntry("broken", broken)
        .containsEntry("open", 0)
        .containsEntry("renegotiated", 0)
        .containsEntry("released", 0)
        .containsEntry("rate", rate);
  }

  private static void firstResponse(
      JsonPath json, String place, int met, int missed, Float rate, Float p50, Float p90) {
    assertThat(json.<String, Object>getMap(place + ".firstResponse"))
        .as(place)
        .containsEntry("met", met)
        .containsEntry("missed", missed)
        .containsEntry("rate", rate)
        .containsEntry("p50Minutes", p50)
        .containsEntry("p90Minutes", p90)
        .hasSize(5);
  }

  private static void resolution(JsonPath json, String place, int resolved, Float p50, Float p90) {
    assertThat(json.<String, Object>getMap(place + ".resolution"))
        .as(place)
        .containsEntry("resolved", resolved)
        .containsEntry("p50Hours", p50)
        .containsEntry("p90Hours", p90)
        .hasSize(3);
  }

  private JsonPath eventuallyFortnight() {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          JsonPath json = get(supervisor(), FORTNIGHT + "team");
          promises(json, "total", 4, 2, 2, 0.5f);
          assertThat(json.getInt("total.firstResponse.missed")).isEqualTo(1);
          assertThat(json.getInt("total.resolution.resolved")).isEqualTo(2);
        });
    return get(supervisor(), FORTNIGHT + "team");
  }

  @Test
  void every_number_of_a_known_course_is_told_per_group_and_period_to_those_who_may_see_it() {
    fortnight();
    JsonPath json = eventuallyFortnight();

    assertThat(json.getString("by")).isEqualTo("team");
    assertThat(json.getString("interval")).isEqualTo("week");
    assertThat(json.getString("zone")).isEqualTo("Europe/Amsterdam");
    assertThat(json.getString("from")).isEqualTo("2020-03-01T23:00:00Z");
    assertThat(json.getString("to")).isEqualTo("2020-03-15T23:00:00Z");
    assertThat(json.<String>getList("periods.label")).containsExactly("2020-W10", "2020-W11");
    assertThat(json.getString("periods[1].from")).isEqualTo("2020-03-08T23:00:00Z");
    assertThat(json.<String>getList("groups.id")).containsExactly(anna.team(), bob.team());

    firstResponse(json, "total", 2, 1, 0.6667f, 12f, 42.4f);
    resolution(json, "total", 2, 125f, 217f);
    promises(json, "periods[0].figures", 3, 2, 1, 0.6667f);
    firstResponse(json, "periods[0].figures", 2, 1, 0.6667f, 12f, 42.4f);
    resolution(json, "periods[0].figures", 1, 10f, 10f);
    promises(json, "periods[1].figures", 1, 0, 1, 0f);
    firstResponse(json, "periods[1].figures", 0, 0, null, null, null);
    resolution(json, "periods[1].figures", 1, 240f, 240f);

    promises(json, "groups[0].total", 3, 1, 2, 0.3333f);
    firstResponse(json, "groups[0].total", 1, 1, 0.5f, 27.5f, 45.5f);
    resolution(json, "groups[0].total", 1, 240f, 240f);
    promises(json, "groups[0].periods[0].figures", 2, 1, 1, 0.5f);
    promises(json, "groups[0].periods[1].figures", 1, 0, 1, 0f);
    promises(json, "groups[1].total", 1, 1, 0, 1f);
    firstResponse(json, "groups[1].total", 1, 0, 1f, 12f, 12f);
    resolution(json, "groups[1].total", 1, 10f, 10f);
    assertThat(json.<String>getList("groups[1].periods.label")).containsExactly("2020-W10");
    assertThat(json.<Object>get("total.satisfaction.checks.rate")).isNull();
    assertThat(json.getMap("total.satisfaction.checks")).hasSize(3);

    otherGroupings();
    scopes();
  }

  private void otherGroupings() {
    JsonPath owners = get(supervisor(), FORTNIGHT + "owner");
    assertThat(owners.<String>getList("groups.id")).containsExactly(anna.id(), bob.id());
    promises(owners, "groups[0].total", 3, 1, 2, 0.3333f);

    JsonPath kinds = get(supervisor(), FORTNIGHT + "kind");
    assertThat(kinds.<String>getList("groups.id")).containsExactly("OUTCOME", null);
    promises(kinds, "groups[0].total", 4, 2, 2, 0.5f);
    firstResponse(kinds, "groups[0].total", 0, 0, null, null, null);
    promises(kinds, "groups[1].total", 0, 0, 0, null);
    firstResponse(kinds, "groups[1].total", 2, 1, 0.6667f, 12f, 42.4f);

    JsonPath channels = get(supervisor(), FORTNIGHT + "channel");
    assertThat(channels.<String>getList("groups.id")).containsExactly("EMAIL", "PARTNER", "PHONE");
    promises(channels, "groups[2].total", 1, 0, 1, 0f);

    JsonPath days =
        get(
            supervisor(),
            "/v1/measures?from=2020-03-04&to=2020-03-06T12:00:00Z&interval=day&zone=UTC");
    assertThat(days.<String>getList("periods.label"))
        .containsExactly("2020-03-04", "2020-03-05", "2020-03-06");
    promises(days, "periods[0].figures", 1, 1, 0, 1f);
    promises(days, "periods[1].figures", 1, 0, 1, 0f);
    promises(days, "periods[2].figures", 0, 0, 0, null);
  }

  private void scopes() {
    JsonPath partner = get(registered(bob.id(), bob.team(), TeamKind.PARTNER), FORTNIGHT + "team");
    assertThat(partner.<String>getList("groups.id")).containsExactly(bob.team());
    assertThat(partner.<String>getList("groups.name")).containsExactly("Care");
    promises(partner, "total", 1, 1, 0, 1f);
    firstResponse(partner, "total", 1, 0, 1f, 12f, 12f);
    resolution(partner, "total", 1, 10f, 10f);

    JsonPath agents = get(registeredAgent(), FORTNIGHT + "owner");
    assertThat(agents.<String>getList("groups.id")).containsExactly(anna.id());
    assertThat(agents.<String>getList("groups.name")).containsExactly("Anna");
    promises(agents, "total", 3, 1, 2, 0.3333f);

    JsonPath lead =
        get(
            as(TestTokens.tokenOfTeam("supervisor", "lead-" + complaint, bob.team())),
            FORTNIGHT + "team");
    promises(lead, "total", 1, 1, 0, 1f);
  }

  /** The figures of this test's team around now. */
  private JsonPath ofTeam(String teamId) {
    JsonPath json =
        get(
            supervisor(),
            "/v1/measures?from=%s&to=%s"
                .formatted(start.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(3))));
    return new JsonPath(
        io.vertx.core.json.JsonObject.mapFrom(
                json.<Map<String, Object>>getList("groups").stream()
                    .filter(group -> teamId.equals(group.get("id")))
                    .findFirst()
                    .orElse(Map.of()))
            .encode());
  }

  private void eventually(String figure, Object value) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(ofTeam(team).<Object>get("total." + figure)).as(figure).isEqualTo(value));
  }

  @Test
  void a_promise_is_counted_as_it_stands() {
    Instant due = start.plus(Duration.ofHours(10));
    promise(due);
    UUID promise = promiseId(1);
    eventually("promises.open", 1);

    itIs(due.minus(Duration.ofHours(1)));
    eventually(HoldingRequested.class);
    notification.says(
        complaint.toString(),
        1,
        new MessageHandedOver(message(promise, 1), 1, due.minus(Duration.ofMinutes(59))));
    eventually("promises.renegotiated", 1);
    JsonPath told = ofTeam(team);
    assertThat(told.getInt("total.promises.made")).isEqualTo(1);
    assertThat(told.getInt("total.promises.open")).isZero();
    assertThat(told.<Object>get("total.promises.rate")).isNull();
    assertThat(told.getMap("total.holdingMessages")).isEqualTo(Map.of("inTime", 1, "late", 0));

    intake.says(complaint.toString(), 1, new ComplaintWithdrawn(null));
    eventually("promises.released", 1);
    assertThat(ofTeam(team).<Object>get("total.promises.rate")).isNull();
  }

  @Test
  void what_customers_answer_is_counted_and_a_reopened_complaint_is_no_longer_resolved() {
    receive();
    resolved(complaint, start.plus(Duration.ofMinutes(15)));
    UUID check = eventually(AftercareScheduled.class).check();
    eventually("resolution.resolved", 1);
    eventually("firstResponse.met", 1);
    supervisor()
        .body(Map.of("satisfied", false))
        .post("/v1/checks/" + check + "/outcome")
        .then()
        .statusCode(200);
    eventually("satisfaction.checks.dissatisfied", 1);
    assertThat(ofTeam(team).getFloat("total.satisfaction.checks.rate")).isZero();

    intake.says(complaint.toString(), 2, new ComplaintReopened(null));
    eventually("resolution.resolved", 0);
    assertThat(ofTeam(team).<Object>get("total.resolution.p50Hours")).isNull();
    resolution.says(complaint.toString(), 2, new ComplaintResolved());
    UUID again = eventually(AftercareScheduled.class, 2).check();
    eventually("resolution.resolved", 1);
    supervisor()
        .body(Map.of("satisfied", true))
        .post("/v1/checks/" + again + "/outcome")
        .then()
        .statusCode(200);
    assertThat(ofTeam(team).getFloat("total.satisfaction.checks.rate")).isEqualTo(0.5f);
  }

  @Test
  void a_complaint_that_changes_hands_takes_its_figures_along() {
    promise(start.plus(Duration.ofHours(10)));
    eventually("promises.open", 1);
    Owner carl =
        new Owner(
            "carl-" + complaint, "C", "c@example.org", null, "new-" + team, TeamKind.IN_HOUSE);
    intake.says(complaint.toString(), 1, new OwnerAssigned(carl, false));
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(ofTeam(carl.team()).<Object>get("total.promises.open")).isEqualTo(1);
          assertThat(ofTeam(team).<Object>get("id")).isNull();
        });
  }

  @Test
  void every_bad_parameter_is_named_at_once() {
    supervisor()
        .urlEncodingEnabled(false)
        .get("/v1/measures?by=house&from=2026-02-30&to=later&interval=hour&zone=Mars%00")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", containsInAnyOrder("by", "from", "to", "interval", "zone"));
    supervisor()
        .get("/v1/measures?from=2026-03-02&to=2026-03-01")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("from")));
    supervisor()
        .get("/v1/measures?from=2020-01-01&to=2026-03-01&interval=day")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("interval")));
  }

  @Test
  void nobody_without_the_right_token_sees_measures() {
    given().get("/v1/measures").then().statusCode(401);
    given().auth().oauth2("nonsense").get("/v1/measures").then().statusCode(401);
    as(TestTokens.token("integrator", "shop")).get("/v1/measures").then().statusCode(403);
    as(TestTokens.token("agent", "unregistered-" + complaint))
        .get("/v1/measures")
        .then()
        .statusCode(403)
        .body("type", endsWith("/agent-not-registered"));
    supervisor().get("/v1/measures").then().statusCode(200).body("zone", equalTo("UTC"));
  }
}
