package org.herstel.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Decision;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.intake.complaint.ForeignFacts.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every status × every foreign fact, with the events that follow. */
class ForeignFactsTableTest {

  private static final String TABLE =
      """
      status        | investigation-started | cause-confirmed | plan-offered | accepted          | countered          | rejected           | expired            | outdated           | plan-agreed | step-done  | resolved  | scheduled  | satisfied | not-satisfied        | not-acted-on | attempted-last | attempted | survey-low          | survey-high
      RECEIVED      | >INVESTIGATING        | >INVESTIGATING  | >PLANNED     | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | >AGREED     | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      LISTENING     | >INVESTIGATING        | >INVESTIGATING  | >PLANNED     | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | >AGREED     | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened             | - | >CLOSED | - | reopened | -
      SUMMARISED    | >INVESTIGATING        | >INVESTIGATING  | >PLANNED     | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | >AGREED     | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      APOLOGISED    | >INVESTIGATING        | >INVESTIGATING  | >PLANNED     | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | >AGREED     | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      INVESTIGATING | -                     | -               | >PLANNED     | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | >AGREED     | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      PLANNED       | -                     | -               | -            | -                 | >INVESTIGATING     | >INVESTIGATING     | >INVESTIGATING     | >INVESTIGATING     | >AGREED     | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      AGREED        | -                     | -               | -            | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | -           | >EXECUTING | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      EXECUTING     | -                     | -               | -            | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | -           | -          | >RESOLVED | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      RESOLVED      | -                     | -               | -            | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | -           | -          | -         | >AFTERCARE | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      AFTERCARE     | -                     | -               | -            | ?plan-not-offered | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | ?plan-not-offered  | -           | -          | -         | -          | >CLOSED   | reopened >LISTENING  | - | >CLOSED | - | reopened >LISTENING | -
      CLOSED        | ?complaint-closed     | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | ?complaint-closed | - | -    | reopened >LISTENING  | - | - | - | reopened >LISTENING | -
      WITHDRAWN     | ?complaint-withdrawn  | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn | ?complaint-withdrawn
      MERGED        | ?complaint-merged     | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged | ?complaint-merged
      ENDED         | ?complaint-ended      | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended | ?complaint-ended
      """;

  @TestFactory
  Stream<DynamicTest> every_status_takes_every_fact() {
    return Outcomes.table(TABLE).entrySet().stream()
        .flatMap(row ->
            row.getValue().entrySet().stream()
                .map(cell ->
                    DynamicTest.dynamicTest(
                        row.getKey() + " in " + cell.getKey(), () -> check(row.getKey(), cell))));
  }

  private static void check(String fact, Map.Entry<ComplaintStatus, String> cell) {
    Complaint complaint = Complaints.in(cell.getKey());

    Outcome outcome = ForeignFacts.apply(complaint, fact(fact), 1, Complaints.STAMP);

    assertThat(Outcomes.of(outcome.events())).isEqualTo(cell.getValue());
    assertThat(outcome.complaint().round()).isEqualTo(cell.getValue().startsWith("re") ? 2 : 1);
    if (cell.getKey().isFinal()) {
      assertThat(outcome.complaint()).isEqualTo(complaint);
    }
  }

  @Test
  void facts_of_an_older_round_are_history_only() {
    Complaint reopened = Complaints.reopened();

    Outcome outcome = ForeignFacts.apply(reopened, new ComplaintResolved(), 1, Complaints.STAMP);

    assertThat(outcome).isEqualTo(new Outcome(reopened, java.util.List.of()));
  }

  @Test
  void a_fact_of_a_round_that_has_not_begun_changes_nothing() {
    Complaint complaint = Complaints.in(ComplaintStatus.PLANNED);

    Outcome outcome = ForeignFacts.apply(complaint, new ComplaintResolved(), 2, Complaints.STAMP);

    assertThat(outcome.complaint()).isEqualTo(complaint);
    assertThat(Outcomes.of(outcome.events())).isEqualTo("?round-not-begun");
  }

  @Test
  void a_new_round_is_investigated_from_the_beginning() {
    Complaint reopened = Complaints.reopened();

    Outcome outcome = ForeignFacts.apply(reopened, new InvestigationStarted(), 2, Complaints.STAMP);

    assertThat(outcome.complaint().status()).isEqualTo(ComplaintStatus.INVESTIGATING);
    assertThat(outcome.complaint().progress().resolved()).isFalse();
  }

  @Test
  void an_agreement_stays_in_force_while_another_plan_is_on_offer() {
    Complaint agreed = Complaints.in(ComplaintStatus.AGREED);

    Complaint offered =
        Complaints.knowing(
            agreed,
            new PlanOffered(
                new org.herstel.events.Plan(
                    2, java.util.List.of(), java.util.List.of(), null, java.util.List.of(), null),
                Complaints.LINK));

    assertThat(offered.status()).isEqualTo(ComplaintStatus.AGREED);
    assertThat(Complaints.knowing(offered, new OfferExpired(2))).isEqualTo(agreed);
  }

  private static ComplaintEvent fact(String name) {
    return switch (name) {
      case "investigation-started" -> new InvestigationStarted();
      case "cause-confirmed" -> new CauseConfirmed("carrier", "lost", "scan", null);
      case "plan-offered" -> new PlanOffered(Complaints.PLAN, Complaints.LINK);
      case "accepted" -> new PlanAnswered(1, Decision.ACCEPT, true, null, null);
      case "countered" -> new PlanAnswered(1, Decision.COUNTER, true, null, "more");
      case "rejected" -> new PlanAnswered(1, Decision.REJECT, false, "no", null);
      case "expired" -> new OfferExpired(1);
      case "outdated" -> new PlanOutdated(1, 3);
      case "plan-agreed" -> new PlanAgreed(Complaints.PLAN);
      case "step-done" -> new StepDone(1, 1, null);
      case "resolved" -> new ComplaintResolved();
      case "scheduled" -> new AftercareScheduled(Complaints.CHECK, "agent-1", Complaints.NOW);
      case "satisfied" -> new AftercareChecked(Complaints.CHECK, true, null);
      case "not-satisfied" -> new AftercareChecked(Complaints.CHECK, false, "still broken");
      case "attempted-last" -> new AftercareAttempted(Complaints.CHECK, 2, null, null);
      case "attempted" -> new AftercareAttempted(Complaints.CHECK, 1, Complaints.NOW, null);
      case "survey-low" -> Complaints.surveyAnswered(false);
      case "survey-high" -> Complaints.surveyAnswered(true);
      case "not-acted-on" -> new FirstResponseMissed(Complaints.NOW);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
