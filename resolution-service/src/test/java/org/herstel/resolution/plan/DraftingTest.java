package org.herstel.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.resolution.Cases.AGENT;
import static org.herstel.resolution.Cases.NOW;
import static org.herstel.resolution.Cases.TERMS;
import static org.herstel.resolution.Cases.step;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.herstel.events.Gesture;
import org.herstel.events.Measure;
import org.herstel.events.Money;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.Refusal;
import org.herstel.events.ResolutionEvent.PlanDrafted;
import org.herstel.events.Step;
import org.herstel.kit.decision.Decision;
import org.herstel.resolution.Cases;
import org.herstel.resolution.Situation;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.plan.PlanCommand.DraftMeasure;
import org.herstel.resolution.plan.PlanCommand.DraftPlan;
import org.junit.jupiter.api.Test;

class DraftingTest {
  private static final Duration LATER = Duration.ofDays(2);

  @Test
  void a_plan_gets_its_version_its_step_numbers_and_the_complaints_owner() {
    Gesture gesture = new Gesture("voucher", new Money(2500, "EUR"), "A second delay");
    Measure measure = new Measure("A spare van", AGENT, NOW.plus(LATER));
    DraftPlan draft =
        new DraftPlan(
            List.of(
                step(Party.COMPANY, null, LATER, 1),
                step(Party.CUSTOMER, null, LATER, 1),
                step(Party.CUSTOMER, "my neighbour", LATER, 1)),
            List.of(new Refusal(2, "The law forbids it; you can appeal")),
            gesture,
            List.of(new DraftMeasure("A spare van", null, NOW.plus(LATER))),
            "This is our proposal",
            Set.of());

    assertThat(Situation.CAUSE_CONFIRMED.more().decide(draft))
        .isEqualTo(
            Decision.events(
                new PlanDrafted(
                    new Plan(
                        1,
                        List.of(
                            new Step(1, Party.COMPANY, AGENT, "We do it", NOW.plus(LATER), 1),
                            new Step(2, Party.CUSTOMER, "customer", "We do it", NOW.plus(LATER), 1),
                            new Step(
                                3, Party.CUSTOMER, "my neighbour", "We do it", NOW.plus(LATER), 1)),
                        List.of(new Refusal(2, "The law forbids it; you can appeal")),
                        gesture,
                        List.of(measure),
                        "This is our proposal"))));
  }

  @Test
  void numbers_go_on_over_versions_and_rounds() {
    Cases story =
        Situation.REOPENED
            .more()
            .fact(new org.herstel.events.IntakeEvent.SummaryAnswered(2, true, null), 2)
            .fact(Cases.apology(), 2)
            .does(new org.herstel.resolution.cause.CauseCommand.RecordWhy("Why again"))
            .does(new org.herstel.resolution.cause.CauseCommand.ConfirmCause(Cases.CAUSE))
            .does(Cases.draft());

    assertThat(story.file().orElseThrow().plans())
        .extracting(PlanVersion::version)
        .containsExactly(1, 2);
    assertThat(story.file().orElseThrow().plans().getLast().plan().steps())
        .extracting(Step::number)
        .containsExactly(4, 5, 6);
    assertThat(story.file().orElseThrow().whys())
        .extracting(why -> List.of(why.round(), why.number()))
        .containsExactly(List.of(1, 1), List.of(2, 2));
  }

  @Test
  void a_plan_of_refusals_with_reasons_is_lawful() {
    DraftPlan draft =
        Cases.draft(List.of(), List.of(new Refusal(1, "Because"), new Refusal(2, "Because")));

    assertThat(Situation.CAUSE_CONFIRMED.more().decide(draft)).isInstanceOf(Decision.Events.class);
  }

  @Test
  void a_plan_without_any_step_of_the_company_or_refusal_is_refused() {
    DraftPlan draft =
        Cases.draft(
            List.of(step(Party.CUSTOMER, null, LATER, 1), step(Party.CUSTOMER, null, LATER, 2)),
            List.of());

    assertThat(obstacles(Situation.CAUSE_CONFIRMED, draft))
        .containsExactly(
            "no-step-of-the-company: The company does nothing in this plan and refuses nothing"
                + " with a reason");
  }

  @Test
  void every_obstacle_is_named_at_once() {
    DraftPlan draft =
        Cases.draft(
            List.of(
                step(Party.COMPANY, "nobody", Duration.ofHours(-1), 1),
                step(Party.COMPANY, null, Duration.ofSeconds(6), 9)),
            List.of());

    assertThat(obstacles(Situation.RECEIVED, draft))
        .containsExactly(
            "summary-and-apology-first: In round 1 the customer has not confirmed a summary and"
                + " nobody has apologised",
            "outcome-promise-before-cause: The steps of a plan promise an outcome; in round 1 no"
                + " cause is confirmed",
            "concern-not-answered: Concern 2 is neither answered by a step nor refused with a"
                + " reason",
            "unknown-concern: The complaint has no concern 9",
            "not-feasible: Step 1 is due at 2026-11-21T19:18:00Z, which has passed",
            "not-feasible: Step 2 is due at 2026-11-21T20:18:06Z: no offer can be answered before"
                + " that",
            "owner-missing: A step of the company or a measure names no owner, and the complaint"
                + " has none yet",
            "unknown-agent: No agent 'nobody' is registered");
  }

  @Test
  void the_missing_gate_is_named() {
    assertThat(obstacles(Situation.SUMMARISED, Cases.draft()))
        .contains("summary-and-apology-first: In round 1 nobody has apologised");
  }

  @Test
  void a_step_due_now_is_not_feasible() {
    DraftPlan draft =
        Cases.draft(
            List.of(step(Party.COMPANY, null, Duration.ZERO, 1)),
            List.of(new Refusal(2, "Because")));

    assertThat(obstacles(Situation.CAUSE_CONFIRMED, draft))
        .containsExactly("not-feasible: Step 1 is due at 2026-11-21T20:18:00Z, which has passed");
  }

  @Test
  void a_concern_that_came_after_the_agreement_is_answered_by_a_further_plan() {
    Cases story =
        Situation.CONCERN_AFTER_AGREEMENT
            .more()
            .does(Cases.draft(List.of(step(Party.COMPANY, null, LATER, 3)), List.of()))
            .does(new PlanCommand.OfferPlan(2))
            .does(Cases.answer(2, org.herstel.events.Decision.ACCEPT));

    assertThat(story.file().orElseThrow().agreed())
        .extracting(PlanVersion::version)
        .containsExactly(1, 2);
    assertThat(story.decide(new PlanCommand.Resolve()))
        .isEqualTo(
            Decision.refused("step-open", "Step 4, due at 2026-11-23T20:18:00Z, is not done"));
    assertThat(story.does(Cases.done(4)).decide(new PlanCommand.Resolve()))
        .isEqualTo(Decision.events(new org.herstel.events.ResolutionEvent.ComplaintResolved()));
  }

  private static List<String> obstacles(Situation situation, DraftPlan draft) {
    return switch (Planning.decide(situation.file(), draft, TERMS, NOW)) {
      case Decision.Events<?> accepted -> throw new AssertionError("accepted: " + accepted);
      case Decision.Refused<?>(var obstacles) ->
          Stream.of(obstacles)
              .flatMap(List::stream)
              .map(obstacle -> obstacle.code() + ": " + obstacle.detail())
              .toList();
    };
  }
}
