package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Arrangement;
import org.herstel.events.Envelope;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.TeamKind;
import org.herstel.followup.recovery.Story;
import org.herstel.invitation.Invitation;
import org.herstel.invitation.Invitation.Method;
import org.herstel.invitation.Invited;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

/** Appointments by REST on the running service, and what becomes of them in time. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class AppointmentApiTest extends LiveTest {
  private final Instant at = start.plus(Duration.ofDays(10));

  private String body(Instant when) {
    return """
    {"complaintId": "%s", "at": "%s", "zone": "Europe/Tallinn", "kind": "MEETING",
     "people": [{"name": "Mart Kask", "email": "mart@example.org"}, {"name": "By phone"}],
     "durationMinutes": 45, "place": "Narva mnt 7"}
    """
        .formatted(complaint, when);
  }

  /** Received, with the owner registered and the cause known. */
  private RequestSpecification ready() {
    receive();
    resolution.says(complaint.toString(), 1, new CauseConfirmed("late-courier", "d", "e", null));
    RequestSpecification owner = registeredAgent();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    supervisor()
                        .header("Herstel-After", resolution.position(complaint.toString()))
                        .get("/v1/complaints/" + complaint + "/clocks")
                        .statusCode())
                .isEqualTo(200));
    return owner;
  }

  private String made() {
    return ready()
        .body(body(at))
        .post("/v1/appointments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse post(String path, String body) {
    return supervisor().body(body).post("/v1/appointments/" + path).then();
  }

  private ValidatableResponse get(String path) {
    return supervisor().get("/v1/appointments/" + path).then();
  }

  private String promiseState(String appointment) {
    String promise = get(appointment).extract().path("promiseId");
    return supervisor().get("/v1/promises/" + promise).jsonPath().getString("state");
  }

  @Test
  void an_appointment_is_made_read_listed_and_in_the_agenda_once() {
    String id = made();

    get(id)
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("at", equalTo(at.toString()))
        .body("zone", equalTo("Europe/Tallinn"))
        .body("durationMinutes", equalTo(45))
        .body("owner", equalTo(agent))
        .body("people.name", contains("Mart Kask", "By phone"));
    supervisor()
        .get("/v1/appointments?complaint=" + complaint + "&owner=" + agent + "&state=OPEN,HELD")
        .then()
        .body("items.id", contains(id));
    supervisor()
        .get("/v1/appointments?complaint=" + complaint + "&state=CANCELLED")
        .then()
        .body("items", equalTo(List.of()));
    supervisor()
        .get("/v1/agenda?owner=" + agent)
        .then()
        .body("items.kind", contains("APPOINTMENT"))
        .body("items.id", contains(id));
    assertThat(promiseState(id)).isEqualTo("OPEN");
    assertThat(said(AppointmentMade.class)).hasSize(1);
  }

  @Test
  void the_file_is_the_invitation_that_the_event_calls_for() {
    String id = made();
    assertFile(id, Method.REQUEST, said(AppointmentMade.class).getFirst().arrangement());

    post(id + "/outcome", "{\"outcome\":\"MOVED\",\"to\":\"%s\"}".formatted(at.plusSeconds(3600)))
        .statusCode(200);
    assertFile(id, Method.REQUEST, said(AppointmentMoved.class).getFirst().arrangement());

    post(id + "/cancellation", "{\"reason\":\"She is on a journey\"}").statusCode(200);
    assertFile(id, Method.CANCEL, said(AppointmentCancelled.class).getFirst().arrangement());
    get(id)
        .body("state", equalTo("CANCELLED"))
        .body("sequence", equalTo(2))
        .body("reason", equalTo("She is on a journey"));
  }

  /** What notification makes of the event: with its time, and the customer as intake said. */
  private void assertFile(String id, Method method, Arrangement arrangement) {
    Envelope newest =
        journal.read(complaint.toString()).stream()
            .map(entry -> entry.envelope())
            .filter(envelope -> envelope.type().contains(".appointment-"))
            .reduce((_, last) -> last)
            .orElseThrow();
    var received = Story.complaint(start);
    Invitation invitation =
        Invitation.of(
            method,
            arrangement,
            new Invited(
                received.customer().name(),
                received.customer().email(),
                received.language(),
                received.reference()),
            newest.time());
    get(id + ".ics")
        .statusCode(200)
        .contentType(containsString("text/calendar"))
        .body(equalTo(invitation.text()));
  }

  @Test
  void a_whole_course_reminded_moved_reminded_again_and_held() {
    String id = made();
    itIs(at.minus(Duration.ofDays(1)));
    eventually(AppointmentReminderRequested.class);
    Instant later = at.plus(Duration.ofDays(7));
    post(id + "/outcome", "{\"outcome\":\"MOVED\",\"to\":\"%s\"}".formatted(later))
        .statusCode(200)
        .body("sequence", equalTo(1));
    assertThat(promiseState(id)).isEqualTo("RENEGOTIATED");
    post(id + "/outcome", "{\"outcome\":\"HELD\"}")
        .statusCode(409)
        .body("type", endsWith("/appointment-not-yet"));

    itIs(later.minus(Duration.ofHours(20)));
    assertThat(eventually(AppointmentReminderRequested.class, 2).arrangement().at())
        .isEqualTo(later);
    itIs(later.plus(Duration.ofMinutes(30)));
    post(id + "/outcome", "{\"outcome\":\"HELD\"}").statusCode(200).body("state", equalTo("HELD"));
    post(id + "/outcome", "{\"outcome\":\"HELD\"}").statusCode(200);

    assertThat(promiseState(id)).isEqualTo("KEPT");
    assertThat(said(AppointmentHeld.class)).hasSize(1);
    assertThat(said(InvestigationOverdue.class)).isEmpty();
    assertThat(said(HoldingRequested.class)).isEmpty();
    assertThat(said(OwnerWarned.class)).isEmpty();
  }

  @Test
  void a_customer_who_is_not_there_releases_the_promise_and_a_new_one_can_be_made() {
    String id = made();
    itIs(at.plus(Duration.ofMinutes(20)));
    post(id + "/outcome", "{\"outcome\":\"NO_SHOW\"}")
        .statusCode(200)
        .body("state", equalTo("NO_SHOW"));

    assertThat(promiseState(id)).isEqualTo("RELEASED");
    assertThat(said(AppointmentMissed.class)).hasSize(1);
    supervisor()
        .body(body(at.plus(Duration.ofDays(3))))
        .post("/v1/appointments")
        .then()
        .statusCode(201);
  }

  @Test
  void what_nobody_notes_is_asked_for_and_then_counts_as_not_kept() {
    String id = made();
    itIs(at.plus(Duration.ofHours(5)));
    eventually(AppointmentOutcomeRequested.class);
    assertThat(said(PromiseBroken.class)).isEmpty();

    itIs(at.plus(Duration.ofHours(26)));
    eventually(PromiseBroken.class);
    eventuallyAlerted("appointment-outcome-unknown");
    assertThat(promiseState(id)).isEqualTo("BROKEN");
  }

  @Test
  void the_cause_is_due_before_the_appointment() {
    receive();
    registeredAgent()
        .header("Herstel-After", intake.position(complaint.toString()))
        .body(body(at))
        .post("/v1/appointments")
        .then()
        .statusCode(201);
    itIs(at.minus(Duration.ofHours(23)));
    assertThat(eventually(InvestigationOverdue.class).arrangement().owner().id()).isEqualTo(agent);

    itIs(at.minus(Duration.ofHours(11)));
    eventuallyAlerted("cause-unknown-before-appointment");
  }

  @Test
  void a_withdrawn_complaint_cancels_its_appointments_and_takes_no_new_one() {
    String id = made();
    intake.says(complaint.toString(), 1, new ComplaintWithdrawn(null));
    eventually(AppointmentCancelled.class);

    get(id).body("state", equalTo("CANCELLED")).body("reason", equalTo("complaint-withdrawn"));
    supervisor()
        .body(body(start.minusSeconds(60)))
        .post("/v1/appointments")
        .then()
        .statusCode(409)
        .body(
            "obstacles.code",
            containsInAnyOrder("complaint-withdrawn", "appointment-not-in-future"));
  }

  @Test
  void the_promise_of_an_appointment_points_to_it_and_is_not_settled_by_itself() {
    String id = made();
    String promise = get(id).extract().path("promiseId");

    supervisor()
        .get("/v1/promises/" + promise)
        .then()
        .body("basis", equalTo("appointment"))
        .body("appointment", equalTo(id));
    supervisor()
        .post("/v1/promises/" + promise + "/kept")
        .then()
        .statusCode(409)
        .body("type", endsWith("/promise-of-appointment"));
  }

  @Test
  void everything_wrong_with_an_appointment_is_named_at_once() {
    supervisor()
        .body("{}")
        .post("/v1/appointments")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("complaintId", "at", "zone", "kind"));
    supervisor()
        .body(
            """
            {"complaintId": 5, "at": "tomorrow", "zone": "Mars/Olympus", "kind": "DINNER",
             "people": [{"name": " ", "email": "no address"}, {"email": 7}, null],
             "durationMinutes": 0, "place": "a\\u0007b"}
            """)
        .post("/v1/appointments")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            hasItems(
                "complaintId",
                "at",
                "zone",
                "kind",
                "people[0].name",
                "people[0].email",
                "durationMinutes",
                "place"));
    for (String zone : new String[] {"", "Z", "+02:00", "GMT+2", "EST5EDT", "SystemV/EST5"}) {
      supervisor()
          .body("{\"zone\":\"%s\"}".formatted(zone))
          .post("/v1/appointments")
          .then()
          .statusCode(400)
          .body("violations.field", hasItem("zone"));
    }
    assertThat(said()).isEmpty();
  }

  @Test
  void outcomes_and_queries_name_what_is_wrong() {
    String nowhere = UUID.randomUUID().toString();
    post(nowhere + "/outcome", "{}").statusCode(400).body("violations.field", contains("outcome"));
    post(nowhere + "/outcome", "{\"outcome\":\"MOVED\"}")
        .statusCode(400)
        .body("violations.field", contains("to"));
    post(nowhere + "/outcome", "{\"outcome\":\"HELD\",\"to\":\"2026-11-21T20:18:00Z\"}")
        .statusCode(400)
        .body("violations.field", contains("to"));
    post(nowhere + "/cancellation", "{\"reason\":\" \"}")
        .statusCode(400)
        .body("violations.field", contains("reason"));
    supervisor()
        .get("/v1/appointments?state=GONE&complaint=x&limit=0&cursor=!")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("state", "complaint", "limit", "cursor"));
  }

  @Test
  void what_is_not_there_or_another_teams_is_not_found() {
    String nowhere = UUID.randomUUID().toString();
    get(nowhere).statusCode(404);
    get(nowhere + ".ics").statusCode(404).contentType("application/problem+json");
    get("not-an-id").statusCode(404);
    get("not-an-id.ics").statusCode(404);
    post(nowhere + "/outcome", "{\"outcome\":\"HELD\"}").statusCode(404);
    post(nowhere + "/cancellation", "{\"reason\":\"x\"}").statusCode(404);

    String id = made();
    RequestSpecification partner =
        registered("piet-" + complaint, "partner-" + complaint, TeamKind.PARTNER);
    partner.get("/v1/appointments/" + id).then().statusCode(404);
    partner.get("/v1/appointments/" + id + ".ics").then().statusCode(404);
    partner
        .body("{\"outcome\":\"HELD\"}")
        .post("/v1/appointments/" + id + "/outcome")
        .then()
        .statusCode(404);
    as(TestTokens.token("integrator", "shop")).get("/v1/appointments/" + id).then().statusCode(403);
  }

  @Test
  void a_stale_reader_moves_nothing() {
    String id = made();
    supervisor()
        .header("If-Match", "\"0\"")
        .body("{\"reason\":\"x\"}")
        .post("/v1/appointments/" + id + "/cancellation")
        .then()
        .statusCode(412);
    assertThat(said(AppointmentCancelled.class)).isEmpty();
  }
}
