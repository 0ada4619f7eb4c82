package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.Concern;
import org.herstel.events.Customer;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.Step;
import org.herstel.events.TeamKind;
import org.herstel.followup.recovery.Story;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class DeadlinePathTest extends LiveTest {
  private static final String SAID = "{\"reason\": \"The maker is ill\"}";

  @Test
  void the_rules_of_the_pack_become_deadlines_with_their_explanation() {
    UUID deadline = received("bank-gb", "PAYMENT");

    assertThat(said(RulesChosen.class).getFirst())
        .isEqualTo(
            new RulesChosen(
                "uk-disp-1.6", "2018.1", "house-gb", "2026.1", "GB", "payment-services", "web"));
    supervisor()
        .get("/v1/complaints/" + complaint + "/clocks")
        .then()
        .statusCode(200)
        .body("rules.pack", equalTo("uk-disp-1.6"))
        .body("deadlines.rule", containsInAnyOrder("early-resolution", "final-response"))
        .body("deadlines.reckoning.calendar", hasItem("house-gb"))
        .body("running.kind", hasItem("deadline"));
    supervisor()
        .get("/v1/deadlines/" + deadline)
        .then()
        .statusCode(200)
        .body("complaintId", equalTo(complaint.toString()))
        .body("state", equalTo("RUNNING"))
        .body("reckoning.pack", equalTo("uk-disp-1.6"))
        .body("reckoning.ruleVersion", equalTo("2018.1"))
        .body("reckoning.calendarVersion", equalTo("2026.1"))
        .body("reckoning.inputs.unit", notNullValue())
        .body("reckoning.steps[0]", startsWith("received "));
    Instant last = said(DeadlineSet.class).getLast().due();
    supervisor()
        .get("/v1/deadlines?complaint=" + complaint + "&state=RUNNING&dueBefore=" + last)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    supervisor()
        .get("/v1/deadlines?complaint=" + complaint + "&state=MET")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void a_later_version_of_a_calendar_moves_nothing() {
    UUID deadline = received("shop-ee", "DELIVERY");
    Instant due = said(DeadlineSet.class).getLast().due();
    String calendar =
        """
        {"version": "later-%s", "validFrom": "2026-01-%02d", "zone": "Europe/Tallinn",
         "hours": {"sunday": ["00:00-24:00"]}}
        """;
    String etag = supervisor().get("/v1/calendars/house-ee").header("ETag");
    supervisor()
        .header("If-Match", etag)
        .body(calendar.formatted(complaint, 2))
        .put("/v1/calendars/house-ee")
        .then()
        .statusCode(200);

    supervisor().body(SAID).post("/v1/deadlines/" + deadline + "/extension").then().statusCode(200);
    DeadlineMoved moved = eventually(DeadlineMoved.class);
    assertThat(moved.oldDue()).isEqualTo(due);
    assertThat(moved.reckoning().calendarVersion()).isEqualTo("2026.1");
  }

  @Test
  void the_owner_is_warned_told_to_tell_and_a_supervisor_hears_of_the_miss() {
    received("shop-lv", "DELIVERY");
    Instant due = said(DeadlineSet.class).getFirst().due();
    itIs(due.minus(Duration.ofHours(20)));
    DeadlineWarned warned = eventually(DeadlineWarned.class);
    assertThat(warned.owner()).isEqualTo(agent);
    assertThat(warned.tell()).isFalse();

    itIs(due.minus(Duration.ofHours(8)));
    assertThat(eventually(DeadlineWarned.class, 2).tell()).isTrue();
    eventuallyAlerted("deadline-tell-customer");

    itIs(due.plusSeconds(1));
    eventually(DeadlineMissed.class);
    eventuallyAlerted("deadline-missed");
  }

  @Test
  void an_agent_puts_it_off_once_and_notes_that_it_was_met() {
    UUID deadline = received("shop-lv", "DELIVERY");
    Instant due = said(DeadlineSet.class).getFirst().due();
    String path = "/v1/deadlines/" + deadline;

    supervisor()
        .body(SAID)
        .post(path + "/extension")
        .then()
        .statusCode(200)
        .body("due", equalTo(due.plus(Duration.ofHours(8)).toString()))
        .body("extensions", equalTo(1))
        .body("history[0].words", equalTo("The maker is ill"));
    supervisor()
        .body(SAID)
        .post(path + "/extension")
        .then()
        .statusCode(409)
        .body("type", endsWith("/extension-used-up"));
    for (int times = 0; times < 2; times++) {
      supervisor()
          .body("{\"how\": \"Letter in the post\"}")
          .post(path + "/met")
          .then()
          .statusCode(200)
          .body("state", equalTo("MET"))
          .body("how", equalTo("by-hand"))
          .body("words", equalTo("Letter in the post"));
    }
    assertThat(said(DeadlineMet.class)).hasSize(1);
    supervisor()
        .body(SAID)
        .post(path + "/extension")
        .then()
        .statusCode(409)
        .body("obstacles.code", containsInAnyOrder("deadline-already-met", "extension-used-up"));
  }

  @Test
  void the_letter_is_due_after_the_agreement_and_met_when_it_leaves() {
    promise(start.plus(Duration.ofDays(20)));
    DeadlineSet set = eventually(DeadlineSet.class);
    assertThat(set.rule()).isEqualTo("letter");
    assertThat(set.due()).isAfter(start.plus(Duration.ofDays(4)));
    supervisor()
        .get("/v1/deadlines?complaint=" + complaint)
        .then()
        .statusCode(200)
        .body("items.rule", contains("letter"))
        .body("items[0].reckoning.pack", equalTo("house"))
        .body("items[0].metBy", equalTo("letter"));

    Message letter = new Message(UUID.randomUUID(), "letter", "email", "c", null, null);
    notification.says(
        complaint.toString(), 1, new MessageHandedOver(letter, 1, set.start().plusSeconds(60)));
    assertThat(eventually(DeadlineMet.class).how()).isEqualTo("letter");
    supervisor()
        .get("/v1/deadlines/" + set.deadline())
        .then()
        .body("state", equalTo("MET"))
        .body("how", equalTo("letter"));
  }

  @Test
  void a_letter_that_was_sent_by_hand_is_noted() {
    promise(start.plus(Duration.ofDays(20)));
    UUID deadline = eventually(DeadlineSet.class).deadline();
    supervisor()
        .body("{\"how\": \"Sent by post\"}")
        .post("/v1/deadlines/" + deadline + "/met")
        .then()
        .statusCode(200)
        .body("state", equalTo("MET"))
        .body("how", equalTo("by-hand"));
  }

  @Test
  void the_resolution_meets_it() {
    received("shop-lv", "DELIVERY");
    resolution.says(complaint.toString(), 1, new ComplaintResolved());
    assertThat(eventually(DeadlineMet.class).how()).isEqualTo("resolved");
  }

  @Test
  void its_clock_stands_still_while_an_agent_waits_for_the_customer() {
    UUID deadline = received("shop-lv", "DELIVERY");
    Instant due = said(DeadlineSet.class).getFirst().due();
    String waits = "/v1/complaints/" + complaint + "/waits";
    supervisor()
        .body("{\"reason\": \"The receipt\"}")
        .post(waits)
        .then()
        .statusCode(200)
        .body("waiting", equalTo(true))
        .body("waits[0].reason", equalTo("The receipt"));
    supervisor()
        .body("{\"reason\": \"again\"}")
        .post(waits)
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-waiting"));
    supervisor()
        .get("/v1/deadlines/" + deadline)
        .then()
        .body("state", equalTo("WAITING"))
        .body("standsStillSince", notNullValue());
    supervisor()
        .get("/v1/complaints/" + complaint + "/clocks")
        .then()
        .body("running.kind", not(hasItem("deadline")));
    Instant began = time(waits, "waits[0].began");

    itIs(start.plus(Duration.ofHours(100)));
    supervisor().post(waits + "/end").then().statusCode(200).body("waiting", equalTo(false));
    DeadlineMoved moved = eventually(DeadlineMoved.class);
    Instant ended = time(waits, "waits[0].ended");
    assertThat(moved.reason()).isEqualTo("waited");
    assertThat(moved.due()).isEqualTo(due.plus(Duration.between(began, ended)));
    assertThat(said(DeadlineMissed.class)).isEmpty();
    supervisor().post(waits + "/end").then().statusCode(409).body("type", endsWith("/not-waiting"));
  }

  @Test
  void an_overdue_step_of_the_customer_is_waited_for_until_it_is_done() {
    received("shop-lv", "DELIVERY");
    Instant due = start.plus(Duration.ofHours(10));
    Step theirs = new Step(1, Party.CUSTOMER, "Jan", "Jan sends the receipt", due, 1);
    resolution.says(
        complaint.toString(),
        1,
        new PlanAgreed(new Plan(1, List.of(theirs), List.of(), null, List.of(), null)));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/complaints/" + complaint + "/clocks")
                .then()
                .body("running.kind", hasItem("customer-step")));
    itIs(due.plusSeconds(1));
    assertThat(eventually(WaitingBegan.class).step()).isEqualTo(1);

    itIs(due.plus(Duration.ofHours(3)));
    resolution.says(complaint.toString(), 1, new StepDone(1, 1, null));
    assertThat(eventually(WaitingEnded.class)).isEqualTo(new WaitingEnded(1, "step-done"));
    assertThat(eventually(DeadlineMoved.class).due())
        .isAfter(said(DeadlineSet.class).getFirst().due().plus(Duration.ofHours(2)));
  }

  @Test
  void a_complaint_taken_back_has_no_deadlines_left() {
    UUID deadline = received("shop-lv", "DELIVERY");
    intake.says(complaint.toString(), 1, new ComplaintWithdrawn(null));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/deadlines?complaint=" + complaint + "&state=CANCELLED")
                .then()
                .body("items", hasSize(1)));
    supervisor()
        .body(SAID)
        .post("/v1/deadlines/" + deadline + "/extension")
        .then()
        .statusCode(409)
        .body("type", endsWith("/complaint-withdrawn"));
    supervisor()
        .body("{\"reason\": \"x\"}")
        .post("/v1/complaints/" + complaint + "/waits")
        .then()
        .statusCode(409)
        .body("type", endsWith("/complaint-withdrawn"));
  }

  @Test
  void a_consultation_is_promised_warned_of_after_a_day_and_kept_by_the_call_after_the_answer() {
    receive();
    resolution.says(
        complaint.toString(), 1, new ConsultationRequested(1, "the courier", "Where is it?"));
    PromiseMade made = eventually(PromiseMade.class);
    Instant asked = made.due().minus(Duration.ofHours(48));
    UUID promise = promiseId(1);
    supervisor()
        .get("/v1/promises/" + promise)
        .then()
        .body("basis", equalTo("consultation"))
        .body("rule", equalTo("consultation-answer"))
        .body("pack", equalTo("house"))
        .body("ruleVersion", equalTo("2"))
        .body("calendar", equalTo("house-nl"))
        .body("calendarVersion", equalTo("2026.1"))
        .body("inputs.amount", equalTo("PT48H"))
        .body("steps[0]", startsWith("consultation-requested "));

    itIs(asked.plus(Duration.ofHours(24)));
    assertThat(eventually(OwnerWarned.class).promise()).isEqualTo(promise);
    Instant answered =
        resolution.says(complaint.toString(), 1, new ConsultationAnswered(1, "Here")).time();
    intake.says(complaint.toString(), 1, Story.contact(answered.plusSeconds(1)));
    eventuallyState(promise, "KEPT");
  }

  @Test
  void a_promise_by_hand_and_an_agreed_step_are_explained_too() {
    promise(start.plus(Duration.ofHours(10)));
    supervisor()
        .get("/v1/promises/" + promiseId(1))
        .then()
        .body("calendarVersion", equalTo("1"))
        .body("steps[0]", startsWith("agreed with the customer: step 1 of plan 1 is due "));
  }

  @Test
  void bad_input_is_named_at_once_and_foreign_teams_find_nothing() {
    UUID deadline = received("shop-lv", "DELIVERY");
    for (String path :
        List.of(
            "/v1/deadlines/" + deadline + "/met",
            "/v1/deadlines/" + deadline + "/extension",
            "/v1/complaints/" + complaint + "/waits")) {
      supervisor().body("{}").post(path).then().statusCode(400).body("violations", hasSize(1));
      supervisor().body("[]").post(path).then().statusCode(400);
    }
    supervisor()
        .get("/v1/deadlines?state=LOST&complaint=x&dueBefore=soon&limit=0")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("state", "complaint", "dueBefore", "limit"));
    UUID nowhere = UUID.randomUUID();
    supervisor().get("/v1/deadlines/" + nowhere).then().statusCode(404);
    supervisor().get("/v1/complaints/" + nowhere + "/waits").then().statusCode(404);
    var stranger = registered("piet-" + complaint, "partner-" + complaint, TeamKind.PARTNER);
    stranger.get("/v1/deadlines/" + deadline).then().statusCode(404);
    stranger.body(SAID).post("/v1/deadlines/" + deadline + "/extension").then().statusCode(404);
    stranger.get("/v1/complaints/" + complaint + "/waits").then().statusCode(404);
    stranger.get("/v1/deadlines").then().statusCode(200).body("items", hasSize(0));
  }

  private static Instant time(String path, String member) {
    return Instant.parse(supervisor().get(path).jsonPath().getString(member));
  }

  /** Received from a source, about something, and owned; the id of the last deadline. */
  private UUID received(String source, String category) {
    intake.says(
        complaint.toString(),
        1,
        new ComplaintReceived(
            "H-1",
            Channel.WEB,
            new Customer(UUID.randomUUID(), null, "Jan", "jan@example.org", null, null, null),
            "It never came.",
            List.of(new Concern(1, category, "It never came.", null)),
            null,
            List.of(),
            "nl",
            false,
            3,
            null,
            List.of(),
            null,
            source,
            "1",
            start.plus(Duration.ofMinutes(20))));
    intake.says(complaint.toString(), 1, new OwnerAssigned(owner(), true));
    eventually(DeadlineSet.class);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    supervisor()
                        .get("/v1/deadlines?complaint=" + complaint)
                        .jsonPath()
                        .getList("items"))
                .isNotEmpty());
    return said(DeadlineSet.class).getLast().deadline();
  }
}
