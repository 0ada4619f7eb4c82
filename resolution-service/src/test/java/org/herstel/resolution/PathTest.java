package org.herstel.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.herstel.events.EventTypes;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.ResolutionEvent.CaseOpened;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanDrafted;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.ResolutionEvent.WhyRecorded;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.TransactionTime;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The path from received to resolved, with real Kafka and PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class PathTest {
  private static final Duration DAYS = Duration.ofDays(2);

  @Inject Journal journal;
  @Inject TransactionTime time;

  @AfterEach
  void it_is_now() {
    time.setOffset(Duration.ZERO);
  }

  @Test
  void a_complaint_is_carried_from_received_to_resolved() {
    try (Recovery recovery = Recovery.apologised()) {
      recovery
          .post("/whys", Map.of("why", "The van broke down"))
          .statusCode(201)
          .body("number", equalTo(1));
      recovery
          .post("/cause", Recovery.CAUSE)
          .statusCode(201)
          .body("code", equalTo("van-broke-down"));
      recovery.isIn("INVESTIGATING");
      recovery
          .post("/plans", Recovery.plan(Duration.ofDays(3)))
          .statusCode(201)
          .header("Herstel-Position", notNullValue())
          .header("ETag", notNullValue())
          .body("version", equalTo(1))
          .body("state", equalTo("DRAFT"))
          .body("steps.number", contains(1, 2))
          .body("steps.owner", everyItem(equalTo(Recovery.AGENT)));
      recovery.isIn("PLANNED");
      recovery
          .post("/plans/1/offer")
          .statusCode(200)
          .body("state", equalTo("OFFERED"))
          .body("offerExpiresAt", notNullValue());
      recovery.post("/plans/1/offer").statusCode(200).body("state", equalTo("OFFERED"));
      recovery
          .post("/plans/1/answer", Map.of("decision", "ACCEPT", "words", "Thank you"))
          .statusCode(200)
          .body("state", equalTo("AGREED"))
          .body("answer.decision", equalTo("ACCEPT"));
      recovery.isIn("AGREED");
      recovery
          .post("/steps/1/done", Map.of("words", "Delivered"))
          .statusCode(200)
          .body("done", equalTo(true))
          .body("doneWords", equalTo("Delivered"));
      recovery.post("/steps/1/done").statusCode(200).body("done", equalTo(true));
      recovery.isIn("EXECUTING");
      recovery
          .post("/resolution")
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/step-open"))
          .body("obstacles.code", contains("step-open"));
      recovery.post("/steps/2/done").statusCode(200);
      recovery.post("/resolution").statusCode(200).body("status", equalTo("RESOLVED"));
      recovery
          .post("/resolution")
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/already-resolved"));

      assertThat(said(recovery))
          .containsExactly(
              CaseOpened.class,
              InvestigationStarted.class,
              WhyRecorded.class,
              CauseConfirmed.class,
              PlanDrafted.class,
              PlanOffered.class,
              PlanAnswered.class,
              PlanAgreed.class,
              StepDone.class,
              StepDone.class,
              ComplaintResolved.class);
    }
  }

  @Test
  void the_case_shows_everything_but_the_customers_link() {
    try (Recovery recovery = Recovery.agreed()) {
      String shown =
          recovery
              .show()
              .header("ETag", notNullValue())
              .body("complaintId", equalTo(recovery.complaint()))
              .body("reference", equalTo("H-2026-000001"))
              .body("round", equalTo(1))
              .body("language", equalTo("nl"))
              .body("owner.id", equalTo(Recovery.AGENT))
              .body("owner.team", equalTo(Recovery.NORTH))
              .body("owner.accepted", equalTo(true))
              .body("gates.summaryConfirmed", equalTo(true))
              .body("gates.apologised", equalTo(true))
              .body("gates.causeConfirmed", equalTo(true))
              .body("concerns.number", contains(1, 2))
              .body("cause.code", equalTo("van-broke-down"))
              .body("plans", hasSize(1))
              .body("agreement.version", equalTo(1))
              .body("agreement.steps.done", contains(false, false))
              .extract()
              .asString();
      assertThat(shown).doesNotContain("/c/");
    }
  }

  @Test
  void investigating_waits_for_summary_and_apology() {
    try (Recovery recovery = Recovery.received("nl")) {
      for (var call :
          Map.of("/whys", Map.of("why", "Because"), "/cause", Recovery.CAUSE).entrySet()) {
        recovery
            .post(call.getKey(), call.getValue())
            .statusCode(409)
            .body("type", equalTo("https://herstel.org/problems/summary-and-apology-first"));
      }
      recovery
          .post("/plans", Recovery.plan(Duration.ofDays(3)))
          .statusCode(409)
          .body(
              "obstacles.code",
              contains("summary-and-apology-first", "outcome-promise-before-cause"));
      recovery.isIn("OPEN");
    }
  }

  @Test
  void a_plan_is_refused_with_every_obstacle_at_once() {
    try (Recovery recovery = Recovery.causeConfirmed()) {
      Map<String, Object> step = new java.util.HashMap<>(Recovery.step(Duration.ofHours(-1), 7));
      step.put("owner", "nobody");
      recovery
          .post("/plans", Map.of("steps", List.of(step)))
          .statusCode(409)
          .contentType("application/problem+json")
          .body(
              "obstacles.code",
              contains(
                  "concern-not-answered",
                  "concern-not-answered",
                  "unknown-concern",
                  "not-feasible",
                  "unknown-agent"));
      recovery.show().body("plans", hasSize(0));
    }
  }

  @Test
  void a_counter_offer_leads_to_a_new_version() {
    try (Recovery recovery = Recovery.offered()) {
      recovery
          .post("/plans/1/answer", Map.of("decision", "COUNTER", "counter", "Sooner"))
          .statusCode(200)
          .body("state", equalTo("COUNTERED"))
          .body("answer.counter", equalTo("Sooner"));
      recovery
          .post("/plans/1/answer", Map.of("decision", "ACCEPT"))
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/already-answered"));
      recovery
          .post("/plans", Recovery.plan(DAYS))
          .statusCode(201)
          .body("version", equalTo(2))
          .body("steps.number", contains(3, 4));
      recovery
          .post("/plans/1/offer")
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/already-answered"));
      recovery.post("/plans/2/offer").statusCode(200);
      recovery.post("/plans", Recovery.plan(DAYS)).statusCode(201);
      recovery
          .post("/plans/2/offer")
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/plan-superseded"));
    }
  }

  @Test
  void an_offer_expires_an_hour_before_its_earliest_step_is_due() {
    try (Recovery recovery = Recovery.causeConfirmed()) {
      recovery.post("/plans", Recovery.plan(DAYS)).statusCode(201);
      recovery.post("/plans/1/offer").statusCode(200);

      time.setOffset(DAYS.minusMinutes(59));
      Awaitility.await().atMost(SOON).until(() -> said(recovery).contains(OfferExpired.class));

      recovery.show().body("plans[0].state", equalTo("EXPIRED"));
      recovery
          .post("/plans/1/answer", Map.of("decision", "ACCEPT"))
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/offer-expired"));
    }
  }

  @Test
  void a_concern_that_arrives_after_the_offer_makes_it_outdated() {
    try (Recovery recovery = Recovery.offered()) {
      recovery.intakeSays(1, new ConcernAdded(Cases.concern(3)));

      recovery
          .post("/plans/1/answer", Map.of("decision", "ACCEPT"))
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/plan-outdated"));
      recovery
          .post("/plans", Recovery.plan(Duration.ofDays(3)))
          .statusCode(409)
          .body("obstacles.code", contains("concern-not-answered"));
      assertThat(said(recovery)).endsWith(PlanOffered.class, PlanOutdated.class);
    }
  }

  @Test
  void a_concern_that_arrives_after_the_draft_keeps_it_from_being_offered() {
    try (Recovery recovery = Recovery.causeConfirmed()) {
      recovery.post("/plans", Recovery.plan(Duration.ofDays(3))).statusCode(201);
      recovery.intakeSays(1, new ConcernAdded(Cases.concern(3)));

      recovery.show().body("plans[0].state", equalTo("OUTDATED"));
      recovery
          .post("/plans/1/offer")
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/plan-outdated"));
    }
  }

  @Test
  void a_kept_promise_marks_its_step_done() {
    try (Recovery recovery = Recovery.agreed()) {
      recovery.followupSays(1, Cases.kept(1)).followupSays(1, Cases.kept(1));

      recovery.show().body("agreement.steps.done", contains(true, false));
      recovery.isIn("EXECUTING");
      assertThat(said(recovery)).endsWith(PlanAgreed.class, StepDone.class);
    }
  }

  @Test
  void a_withdrawn_complaint_takes_no_commands() {
    try (Recovery recovery = Recovery.offered()) {
      recovery.intakeSays(1, new ComplaintWithdrawn("It arrived after all"));

      recovery.isIn("WITHDRAWN");
      recovery.show().body("plans[0].state", equalTo("SUPERSEDED"));
      for (String call : List.of("/plans/1/offer", "/resolution")) {
        recovery
            .post(call)
            .statusCode(409)
            .body("type", equalTo("https://herstel.org/problems/complaint-withdrawn"));
      }
    }
  }

  @Test
  void a_reopened_complaint_begins_its_next_round_with_closed_gates() {
    try (Recovery recovery = Recovery.resolved()) {
      recovery.intakeSays(2, new ComplaintReopened("Broken again"));

      recovery
          .isIn("OPEN")
          .show()
          .body("round", equalTo(2))
          .body("gates.summaryConfirmed", equalTo(false))
          .body("cause", nullValue())
          .body("agreement", nullValue());
      recovery
          .post("/cause", Recovery.CAUSE)
          .statusCode(409)
          .body("type", equalTo("https://herstel.org/problems/summary-and-apology-first"));
      recovery.listenedTo(2);
      recovery.post("/cause", Recovery.CAUSE).statusCode(201);
      recovery
          .post("/plans", Recovery.plan(DAYS))
          .statusCode(201)
          .body("version", equalTo(2))
          .body("round", equalTo(2))
          .body("steps.number", contains(3, 4));
      assertThat(journal.read(recovery.complaint()).getLast().envelope().round()).isEqualTo(2);
    }
  }

  @Test
  void a_repeated_call_with_the_same_key_is_answered_as_before_and_done_once() {
    try (Recovery recovery = Recovery.apologised()) {
      for (int i = 0; i < 2; i++) {
        recovery
            .request("agent", Recovery.AGENT)
            .header("Idempotency-Key", "why-" + recovery.complaint())
            .body(Map.of("why", "The van broke down"))
            .post(recovery.path("/whys"))
            .then()
            .statusCode(201)
            .body("number", equalTo(1));
      }
      recovery.show().body("whys", hasSize(1));
    }
  }

  @Test
  void who_saw_an_older_revision_is_told() {
    try (Recovery recovery = Recovery.apologised()) {
      String seen = recovery.show().extract().header("ETag");
      recovery.post("/whys", Map.of("why", "First")).statusCode(201).header("ETag", not(seen));

      recovery
          .request("agent", Recovery.AGENT)
          .header("If-Match", seen)
          .body(Map.of("why", "Second"))
          .post(recovery.path("/whys"))
          .then()
          .statusCode(412);
    }
  }

  private List<Class<?>> said(Recovery recovery) {
    return journal.read(recovery.complaint()).stream()
        .<Class<?>>map(entry -> EventTypes.named(entry.envelope().type()).orElseThrow().record())
        .toList();
  }
}
