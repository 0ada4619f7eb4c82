package org.herstel.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.resolution.Cases.NOW;
import static org.herstel.resolution.Cases.TERMS;
import static org.herstel.resolution.Cases.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.herstel.events.Link;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.Refusal;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.kit.decision.Decision;
import org.herstel.resolution.Cases;
import org.herstel.resolution.Situation;
import org.herstel.resolution.casefile.PlanState;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.plan.PlanCommand.OfferPlan;
import org.junit.jupiter.api.Test;

class OfferingTest {
  private static final Instant END_OF_VALIDITY = NOW.plus(TERMS.validity());

  @Test
  void an_offer_runs_for_its_validity_when_no_step_is_near() {
    Plan plan = Situation.DRAFTED.file().plans().getLast().plan();

    assertThat(Situation.DRAFTED.more().decide(new OfferPlan(1)))
        .isEqualTo(Decision.events(new PlanOffered(plan, new Link("plan", 1, END_OF_VALIDITY))));
  }

  @Test
  void a_draft_whose_step_has_come_too_near_cannot_be_offered() {
    Cases story = Situation.DRAFTED.more().at(NOW.plus(Duration.ofDays(9)).minusSeconds(3));

    assertThat(story.decide(new OfferPlan(1)))
        .isEqualTo(
            Decision.refused(
                "not-feasible",
                "Step 3 is due at 2026-11-30T20:18:00Z: no offer can be answered before that"));
  }

  @Test
  void a_draft_that_misses_a_later_concern_is_outdated_without_an_event() {
    Cases story = Situation.DRAFT_OUTDATED.more();

    assertThat(story.said())
        .doesNotHaveAnyElementsOfTypes(org.herstel.events.ResolutionEvent.PlanOutdated.class);
    assertThat(story.decide(new OfferPlan(1)))
        .isEqualTo(
            Decision.refused(
                "plan-outdated",
                "Plan 1 does not answer a concern that came later; draw up a new one"));
  }

  @Test
  void acceptance_agrees_the_whole_plan() {
    Plan plan = Situation.OFFERED.file().plans().getLast().plan();

    assertThat(Situation.OFFERED.more().decide(Cases.answer(1, org.herstel.events.Decision.ACCEPT)))
        .isEqualTo(
            Decision.events(
                new PlanAnswered(1, org.herstel.events.Decision.ACCEPT, false, "My words", null),
                new PlanAgreed(plan)));
  }

  @Test
  void a_counter_offer_is_kept_in_the_customers_words() {
    Cases story =
        Situation.OFFERED.more().does(Cases.answer(1, org.herstel.events.Decision.COUNTER));

    assertThat(story.said().getLast())
        .isEqualTo(
            new PlanAnswered(
                1, org.herstel.events.Decision.COUNTER, false, "My words", "Sooner, please"));
    assertThat(story.file().orElseThrow().plan(1))
        .hasValueSatisfying(
            plan -> assertThat(plan.answer().counter()).isEqualTo("Sooner, please"));
  }

  @Test
  void the_last_moment_before_the_end_is_in_time_and_the_end_is_not() {
    PlanVersion plan = Situation.OFFERED.file().plan(1).orElseThrow();

    assertThat(
            Offering.notAnswerable(Situation.OFFERED.file(), plan, END_OF_VALIDITY.minusNanos(1)))
        .isEmpty();
    assertThat(Offering.notAnswerable(Situation.OFFERED.file(), plan, END_OF_VALIDITY))
        .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("offer-expired"));
  }

  @Test
  void a_new_version_overtakes_the_open_offer_and_only_the_newest_can_be_offered() {
    Cases story = Situation.SUPERSEDED.more();

    assertThat(story.file().orElseThrow().plans())
        .extracting(PlanVersion::state)
        .containsExactly(PlanState.SUPERSEDED, PlanState.DRAFT);
    assertThat(story.decide(new OfferPlan(1)))
        .isEqualTo(Decision.refused("plan-superseded", "Plan 1 has been overtaken"));
    assertThat(story.does(new OfferPlan(2)).file().orElseThrow().openOffer())
        .hasValueSatisfying(plan -> assertThat(plan.version()).isEqualTo(2));
  }

  @Test
  void a_refusal_only_plan_can_be_agreed_and_resolved() {
    Cases story =
        Situation.CAUSE_CONFIRMED
            .more()
            .does(
                Cases.draft(
                    List.of(), List.of(new Refusal(1, "Because"), new Refusal(2, "Because"))))
            .does(new OfferPlan(1))
            .does(Cases.answer(1, org.herstel.events.Decision.ACCEPT))
            .does(new PlanCommand.Resolve());

    assertThat(story.file().orElseThrow().round().resolved()).isTrue();
  }

  @Test
  void an_open_step_of_the_customers_own_does_not_hinder_the_resolution() {
    Cases story =
        Situation.CAUSE_CONFIRMED
            .more()
            .does(
                Cases.draft(
                    List.of(step(Party.CUSTOMER, null, Duration.ofDays(1), 1)),
                    List.of(new Refusal(2, "Because"))))
            .does(new OfferPlan(1))
            .does(Cases.answer(1, org.herstel.events.Decision.ACCEPT));

    assertThat(story.decide(new PlanCommand.Resolve())).isInstanceOf(Decision.Events.class);
  }
}
