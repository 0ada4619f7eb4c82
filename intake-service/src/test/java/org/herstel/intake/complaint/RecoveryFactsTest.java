package org.herstel.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.intake.TestCalls.agent;
import static org.herstel.intake.TestCalls.received;
import static org.herstel.intake.TestCalls.say;
import static org.herstel.intake.complaint.Complaints.CHECK;
import static org.herstel.intake.complaint.Complaints.LINK;
import static org.herstel.intake.complaint.Complaints.NOW;
import static org.herstel.intake.complaint.Complaints.PLAN;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.awaitility.Awaitility;
import org.herstel.events.Decision;
import org.herstel.events.Envelope;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.intake.Journaled;
import org.herstel.intake.TestCalls;
import org.herstel.kit.journal.Journal;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RecoveryFactsTest {
  @Inject Journal journal;

  @BeforeEach
  void people() {
    TestCalls.registerPeople();
  }

  @Test
  void the_status_follows_what_the_other_services_say_into_the_next_round() {
    String id = received();
    say(id, "/notes", Map.of("text", "heard")).then().statusCode(201);
    try (ForeignService resolution = ForeignService.named("resolution");
        ForeignService followup = ForeignService.named("followup")) {
      resolution.says(id, 1, new InvestigationStarted());
      resolution.says(id, 1, new CauseConfirmed("carrier", "lost", "scan", null));
      resolution.says(id, 1, new PlanOffered(PLAN, LINK));
      resolution.says(id, 1, new PlanAnswered(1, Decision.ACCEPT, true, null, null));
      resolution.says(id, 1, new PlanAgreed(PLAN));
      resolution.says(id, 1, new StepDone(1, 1, null));
      Envelope last = resolution.says(id, 1, new ComplaintResolved());
      await(id, "RESOLVED", 1);
      assertThat(Journaled.words(journal, id))
          .isEqualTo(
              "received owner-assigned note-added >LISTENING >INVESTIGATING >PLANNED >AGREED"
                  + " >EXECUTING >RESOLVED");
      assertThat(Journaled.envelopes(journal, id).getLast().causationId()).isEqualTo(last.id());

      followup.says(id, 1, new AftercareScheduled(CHECK, "agent-1", NOW));
      followup.says(id, 1, new AftercareChecked(CHECK, false, "still broken"));
      await(id, "LISTENING", 2);
      assertThat(Journaled.words(journal, id)).endsWith(">AFTERCARE reopened >LISTENING");
      assertThat(Journaled.envelopes(journal, id)).extracting(Envelope::round).endsWith(1, 2, 2);

      resolution.says(id, 1, new StepDone(1, 2, null));
      resolution.says(id, 2, new InvestigationStarted());
      await(id, "INVESTIGATING", 2);
    }
  }

  @Test
  void a_low_score_in_a_survey_opens_a_closed_complaint_again() {
    String id = received();
    try (ForeignService followup = ForeignService.named("followup")) {
      followup.says(id, 1, new AftercareScheduled(CHECK, "agent-1", NOW));
      followup.says(id, 1, new AftercareAttempted(CHECK, 1, NOW, null));
      await(id, "AFTERCARE", 1);
      followup.says(id, 1, new AftercareAttempted(CHECK, 2, null, null));
      await(id, "CLOSED", 1);

      followup.says(id, 1, Complaints.surveyAnswered(true));
      Envelope low = followup.says(id, 1, Complaints.surveyAnswered(false));
      await(id, "LISTENING", 2);

      assertThat(Journaled.words(journal, id)).endsWith(">CLOSED reopened >LISTENING");
      assertThat(Journaled.envelopes(journal, id).getLast().causationId()).isEqualTo(low.id());
      agent().get("/v1/complaints/" + id).then().body("round", equalTo(2));

      followup.says(id, 1, Complaints.surveyAnswered(false));
      followup.says(id, 2, new AftercareScheduled(CHECK, "agent-1", NOW));
      await(id, "AFTERCARE", 2);
    }
  }

  @Test
  void a_fact_that_no_longer_fits_changes_nothing_but_is_told() {
    String id = received();
    say(id, "/withdrawal", Map.of("reason", "never mind")).then().statusCode(200);

    try (ForeignService resolution = ForeignService.named("resolution")) {
      resolution.says(id, 1, new PlanAgreed(PLAN));
      Awaitility.await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(Journaled.words(journal, id))
                  .endsWith("withdrawn >WITHDRAWN ?complaint-withdrawn"));
    }
    agent().get("/v1/complaints/" + id).then().body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void a_closed_complaint_takes_no_part_in_conversations() {
    String id = received();
    try (ForeignService followup = ForeignService.named("followup")) {
      followup.says(id, 1, new AftercareScheduled(CHECK, "agent-1", NOW));
      followup.says(id, 1, new AftercareChecked(CHECK, true, null));
      await(id, "CLOSED", 1);
    }

    say(id, "/notes", Map.of("text", "one more thing"))
        .then()
        .statusCode(409)
        .body("obstacles[0].code", equalTo("complaint-closed"));
  }

  private static void await(String id, String status, int round) {
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(() ->
            agent()
                .get("/v1/complaints/" + id)
                .then()
                .body("status", equalTo(status))
                .body("round", equalTo(round)));
  }
}
