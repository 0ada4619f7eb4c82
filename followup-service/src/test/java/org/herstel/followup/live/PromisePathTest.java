package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class PromisePathTest extends LiveTest {
  private final Instant due = start.plus(Duration.ofHours(10));

  @Test
  void an_agreed_step_becomes_a_promise_that_is_explained_and_kept_when_the_step_is_done() {
    promise(due);
    UUID promise = promiseId(1);

    supervisor()
        .get("/v1/promises/" + promise)
        .then()
        .statusCode(200)
        .body("complaintId", equalTo(complaint.toString()))
        .body("state", equalTo("OPEN"))
        .body("kind", equalTo("OUTCOME"))
        .body("text", equalTo("We send it again"))
        .body("owner", equalTo(agent))
        .body("due", equalTo(due.toString()))
        .body("owed", equalTo(true))
        .body("keptAt", nullValue())
        .body("basis", equalTo("plan-step"))
        .body("planVersion", equalTo(1))
        .body("step", equalTo(1))
        .body("rule", equalTo("plan-step-due"))
        .body("calendar", equalTo("24x7"))
        .body("inputs.due", equalTo(due.toString()))
        .body("history", hasSize(1))
        .body("history[0].reason", equalTo("MADE"));
    assertThat(eventually(PromiseMade.class).promise()).isEqualTo(promise);

    Instant doneAt = resolution.says(complaint.toString(), 1, new StepDone(1, 1, null)).time();
    eventuallyState(promise, "KEPT");
    PromiseKept kept = eventually(PromiseKept.class);
    assertThat(kept.at()).isEqualTo(doneAt);
    assertThat(kept.inTime()).isTrue();

    itIs(due.plus(Duration.ofDays(1)));
    resolution.says(complaint.toString(), 1, new StepDone(9, 9, null));
    eventually(FactOutOfStep.class);
    assertThat(said(HoldingRequested.class)).isEmpty();
  }

  @Test
  void holding_message_leaves_before_the_promised_time_and_renegotiates_once_handed_over() {
    promise(due);
    UUID promise = promiseId(1);
    itIs(due.minus(Duration.ofHours(1)));

    HoldingRequested asked = eventually(HoldingRequested.class);
    assertThat(asked)
        .isEqualTo(
            new HoldingRequested(promise, 1, "We send it again", due, asked.newDue(), due, false));
    assertThat(asked.newDue()).isBetween(due.plusSeconds(36_000 - 60), due.plusSeconds(36_000));
    eventuallyState(promise, "OPEN");

    Instant toldAt = due.minus(Duration.ofMinutes(59));
    notification.says(
        complaint.toString(), 1, new MessageHandedOver(message(promise, 1), 1, toldAt));
    assertThat(eventually(PromiseRenegotiated.class))
        .isEqualTo(new PromiseRenegotiated(promise, 1, asked.newDue(), toldAt, null));
    supervisor()
        .get("/v1/promises/" + promise)
        .then()
        .body("state", equalTo("RENEGOTIATED"))
        .body("due", equalTo(asked.newDue().toString()))
        .body("history", hasSize(2))
        .body("history[1].reason", equalTo("HOLDING_MESSAGE"))
        .body("history[1].message", equalTo("HANDED_OVER"))
        .body("history[1].toldAt", equalTo(toldAt.toString()));

    itIs(due.plusSeconds(60));
    itIs(asked.newDue().minus(Duration.ofHours(1)));
    assertThat(eventually(HoldingRequested.class, 2).revision()).isEqualTo(2);
    assertThat(said(PromiseBroken.class)).isEmpty();
  }

  @Test
  void a_message_that_expired_breaks_the_promise_and_is_followed_by_late_wording_and_an_alarm() {
    promise(due);
    UUID promise = promiseId(1);
    itIs(due.minus(Duration.ofHours(1)));
    eventually(HoldingRequested.class);
    itIs(due.plusSeconds(1));
    eventuallyAlerted("holding-unanswered");

    notification.says(complaint.toString(), 1, new MessageExpired(message(promise, 1), due));
    assertThat(eventually(PromiseBroken.class)).isEqualTo(new PromiseBroken(promise, due));
    HoldingRequested late = eventually(HoldingRequested.class, 2);
    assertThat(late.late()).isTrue();
    assertThat(late.newDue()).isAfter(due.plus(Duration.ofHours(9)));
    assertThat(said(SupervisorAlerted.class))
        .filteredOn(alert -> promise.equals(alert.promise()))
        .extracting(SupervisorAlerted::reason)
        .containsExactly("holding-unanswered", "promise-broken");
    eventuallyState(promise, "BROKEN");

    Instant toldAt = due.plusSeconds(5);
    notification.says(
        complaint.toString(), 1, new MessageHandedOver(message(promise, 2), 1, toldAt));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            supervisor()
                .get("/v1/promises/" + promise)
                .then()
                .body("state", equalTo("BROKEN"))
                .body("due", equalTo(late.newDue().toString()))
                .body("missed", hasSize(1)));
  }

  @Test
  void an_outage_over_the_whole_window_is_confessed_at_once() {
    promise(due);
    UUID promise = promiseId(1);
    itIs(due.plus(Duration.ofHours(3)));

    assertThat(eventually(PromiseBroken.class).due()).isEqualTo(due);
    HoldingRequested late = eventually(HoldingRequested.class);
    assertThat(late.late()).isTrue();
    assertThat(late.deadline()).isAfter(due.plus(Duration.ofHours(3)));
    eventuallyAlerted("promise-broken");
    eventuallyState(promise, "BROKEN");
  }

  @Test
  void silence_is_alarmed_at_the_due_time_and_broken_after_the_grace() {
    promise(due);
    promiseId(1);
    itIs(due.minus(Duration.ofHours(1)));
    eventually(HoldingRequested.class);
    itIs(due);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(said(SupervisorAlerted.class))
                .extracting(SupervisorAlerted::reason)
                .contains("holding-unanswered"));
    assertThat(said(PromiseBroken.class)).isEmpty();

    itIs(due.plusSeconds(31));
    eventually(PromiseBroken.class);
    assertThat(said(HoldingRequested.class)).hasSize(1);
  }

  @Test
  void a_customer_who_cannot_be_reached_is_a_supervisors_task() {
    promise(due);
    UUID promise = promiseId(1);
    itIs(due.minus(Duration.ofHours(1)));
    eventually(HoldingRequested.class);
    notification.says(
        complaint.toString(), 1, new MessageFailed(message(promise, 1), 1, "550 no such user"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(said(SupervisorAlerted.class))
                .extracting(SupervisorAlerted::reason)
                .contains("customer-unreachable"));
    itIs(due);
    eventually(PromiseBroken.class);
    assertThat(said(HoldingRequested.class)).hasSize(1);
  }

  @Test
  void a_withdrawal_releases_the_promise_and_stops_its_clock() {
    promise(due);
    UUID promise = promiseId(1);
    intake.says(complaint.toString(), 1, new ComplaintWithdrawn(null));
    assertThat(eventually(PromiseReleased.class).promise()).isEqualTo(promise);
    supervisor()
        .get("/v1/promises/" + promise)
        .then()
        .body("state", equalTo("RELEASED"))
        .body("releasedBecause", equalTo("complaint-withdrawn"));
    supervisor().get("/v1/complaints/" + complaint + "/clocks").then().body("running", hasSize(0));
  }
}
