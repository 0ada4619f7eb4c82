package org.herstel.followup.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.START;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.company;
import static org.herstel.followup.recovery.Story.customer;
import static org.herstel.followup.recovery.Story.id;
import static org.herstel.followup.recovery.Story.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.PromiseKind;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.promise.PromiseRules.Circumstances;
import org.herstel.followup.promise.PromiseRules.MakeByHand;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.kit.state.StateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseRulesTest {
  private final Story story = new Story().received();

  @Test
  void every_step_of_the_company_becomes_a_promise_with_its_reckoning() {
    assertThat(
            story.hears(agreed(3, company(1, "PT10H"), customer(2, "PT9H"), company(3, "PT20H"))))
        .containsExactly(
            new PromiseMade(
                id(1),
                PromiseKind.OUTCOME,
                "We send it again",
                "anna",
                time("PT10H"),
                new Basis("plan-step", 3, 1),
                new Reckoning(
                    "plan-step-due",
                    "1",
                    "24x7",
                    Map.of("planVersion", "3", "step", "1", "due", "2026-03-02T19:00:00Z"),
                    null,
                    "1",
                    List.of(
                        "agreed with the customer: step 1 of plan 3 is due 2026-03-02T19:00:00Z")),
                Channel.EMAIL),
            new PromiseMade(
                id(2),
                PromiseKind.OUTCOME,
                "We send it again",
                "anna",
                time("PT20H"),
                new Basis("plan-step", 3, 3),
                new Reckoning(
                    "plan-step-due",
                    "1",
                    "24x7",
                    Map.of("planVersion", "3", "step", "3", "due", "2026-03-03T05:00:00Z"),
                    null,
                    "1",
                    List.of(
                        "agreed with the customer: step 3 of plan 3 is due 2026-03-03T05:00:00Z")),
                Channel.EMAIL));
    assertThat(story.recovery().ledger().promises())
        .extracting(Promise::state)
        .containsExactly(PromiseState.OPEN, PromiseState.OPEN);
  }

  @Test
  void the_customers_own_step_is_no_promise_and_its_doing_says_nothing() {
    assertThat(story.hears(agreed(1, customer(1, "PT9H")))).isEmpty();
    assertThat(story.hears(new StepDone(1, 1, null))).isEmpty();
    assertThat(story.at("PT30H").rules().clocks(story.recovery()))
        .doesNotContainKey(new org.herstel.followup.recovery.Clock.OfPromise(id(1)));
  }

  @Test
  void a_step_nobody_agreed_to_is_out_of_step() {
    assertThat(story.hears(new StepDone(1, 4, null)))
        .containsExactly(
            new FactOutOfStep(
                "org.herstel.complaint.step-done.v1",
                "step-unknown",
                "No such step was agreed as far as known"));
  }

  @Test
  void the_same_agreement_makes_no_second_promise() {
    story.hears(agreed(1, company(1, "PT10H")));
    assertThat(story.hears(agreed(1, company(1, "PT10H")))).isEmpty();
  }

  @Test
  void a_further_agreement_adds_to_the_first() {
    story.hears(agreed(1, company(1, "PT10H")));
    assertThat(story.hears(agreed(2, company(2, "PT12H")))).hasSize(1);
    assertThat(story.recovery().ledger().promises())
        .extracting(Promise::state)
        .containsExactly(PromiseState.OPEN, PromiseState.OPEN);
  }

  @Test
  void an_agreement_after_a_withdrawal_is_out_of_step() {
    story.hears(new ComplaintWithdrawn(null));
    assertThat(story.hears(agreed(1, company(1, "PT10H"))))
        .containsExactly(
            new FactOutOfStep(
                "org.herstel.complaint.plan-agreed.v1",
                "complaint-withdrawn",
                "The customer had taken the complaint back"));
    assertThat(story.recovery().ledger().promises()).isEmpty();
  }

  @Test
  void an_agreement_of_an_older_round_is_out_of_step() {
    story.hears(new ComplaintReopened(null), 2, story.now());
    assertThat(story.hears(agreed(1, company(1, "PT10H")), 1, story.now()))
        .containsExactly(
            new FactOutOfStep(
                "org.herstel.complaint.plan-agreed.v1",
                "older-round",
                "The complaint had been reopened"));
  }

  @Test
  void a_step_of_the_older_round_is_still_kept_after_a_reopening() {
    story.hears(agreed(1, company(1, "PT10H")));
    story.hears(new ComplaintReopened(null), 2, story.now());
    story.at("PT1H").hears(new StepDone(1, 1, null), 1, story.now());
    assertThat(story.promise().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void a_withdrawal_releases_everything_owed() {
    story.hears(agreed(1, company(1, "PT10H"), company(2, "PT11H")));
    story.hears(new StepDone(1, 1, null));
    assertThat(story.at("PT1H").hears(new ComplaintWithdrawn(null)))
        .containsExactly(new PromiseReleased(id(2), "complaint-withdrawn"));
    assertThat(story.at("P9D").fires()).isEmpty();
  }

  @Test
  void a_promise_by_hand_is_the_complaint_owners_unless_named_otherwise() {
    assertThat(story.decides(make(PromiseKind.PROCESS, "PT3H", Optional.empty())))
        .containsExactly(
            new PromiseMade(
                id(1),
                PromiseKind.PROCESS,
                "You hear from me",
                "anna",
                time("PT3H"),
                new Basis("by-hand", null, null),
                new Reckoning(
                    "by-hand",
                    "1",
                    "24x7",
                    Map.of("due", "2026-03-02T12:00:00Z"),
                    null,
                    "1",
                    List.of("told to the customer by an agent: due 2026-03-02T12:00:00Z")),
                Channel.EMAIL));
    story.decides(make(PromiseKind.PROCESS, "PT4H", Optional.of("bert")));
    assertThat(story.recovery().ledger().promises())
        .extracting(Promise::owner)
        .containsExactly("anna", "bert");
  }

  @Test
  void a_promise_by_hand_has_the_channel_that_the_agent_says() {
    Recovery recovery = story.recovery();
    Decision<FollowupEvent> decision =
        PromiseRules.make(
            new MakeByHand(
                "You hear from me",
                PromiseKind.PROCESS,
                time("PT3H"),
                Optional.of("anna"),
                Optional.of(Channel.PHONE)),
            new Circumstances(false, false, Optional.empty(), true, recovery.channel()),
            story.now(),
            story.ids());
    story.decides(decision);
    assertThat(story.promise().channel()).contains(Channel.PHONE);
  }

  @ParameterizedTest
  @CsvSource({"WEB, jan@example.org, EMAIL", "LETTER, , LETTER", "PHONE, , PHONE"})
  void steps_of_a_plan_are_told_by_mail_or_as_the_customer_complained(
      Channel complaint, String email, Channel told) {
    Story other = new Story();
    other.hears(Story.complaint(complaint, email));
    other.hears(agreed(1, company(1, "PT10H")));
    assertThat(other.promise().channel()).contains(told);
  }

  @Test
  void of_a_customer_who_is_not_known_no_channel_is_guessed() {
    Story other = new Story();
    other.hears(agreed(1, company(1, "PT10H")));
    assertThat(other.promise().channel()).isEmpty();
  }

  @Test
  void a_promise_stored_before_channels_were_kept_has_none() {
    story.hears(agreed(1, company(1, "PT10H")));
    String document = StateJson.write(story.promise());
    assertThat(document).contains("\"channel\":\"EMAIL\"");
    assertThat(StateJson.read(document, Promise.class)).isEqualTo(story.promise());
    Promise old = StateJson.read(document.replace(",\"channel\":\"EMAIL\"", ""), Promise.class);
    assertThat(old.channel()).isEmpty();
    assertThat(old.kept(story.now()).channel()).isEmpty();
  }

  @Test
  void a_promise_by_hand_stays_owed_after_the_resolution() {
    story.decides(make(PromiseKind.PROCESS, "PT3H", Optional.empty()));
    story.hears(new ComplaintResolved());
    assertThat(story.promise().owed()).isTrue();
    assertThat(story.at("PT2H24M").fires())
        .singleElement()
        .isInstanceOf(FollowupEvent.HoldingRequested.class);
  }

  @Test
  void an_outcome_is_not_promised_before_the_cause_is_confirmed() {
    assertThat(codes(make(PromiseKind.OUTCOME, "PT3H", Optional.empty())))
        .containsExactly("outcome-promise-before-cause");
    story.hears(new CauseConfirmed("late-courier", "d", "e", null));
    assertThat(story.decides(make(PromiseKind.OUTCOME, "PT3H", Optional.empty()))).hasSize(1);
  }

  @Test
  void the_cause_of_an_older_round_does_not_count() {
    story.hears(new CauseConfirmed("late-courier", "d", "e", null));
    story.hears(new ComplaintReopened(null), 2, story.now());
    assertThat(codes(make(PromiseKind.OUTCOME, "PT3H", Optional.empty())))
        .containsExactly("outcome-promise-before-cause");
  }

  @Test
  void everything_in_the_way_of_a_promise_is_named_at_once() {
    Circumstances circumstances =
        new Circumstances(true, false, Optional.empty(), false, Optional.empty());
    assertThat(codes(make(PromiseKind.OUTCOME, START, Optional.empty(), circumstances)))
        .containsExactly(
            "complaint-withdrawn",
            "outcome-promise-before-cause",
            "due-not-in-future",
            "complaint-without-owner");
    assertThat(codes(make(PromiseKind.OUTCOME, Instant.MAX, Optional.of("x"), circumstances)))
        .containsExactly(
            "complaint-withdrawn", "outcome-promise-before-cause", "due-too-far", "unknown-agent");
  }

  @Test
  void a_new_time_is_in_the_future_and_new_and_not_beyond_ten_years() {
    story.hears(agreed(1, company(1, "PT10H")));
    assertThat(codes(renegotiate(time("PT10H")))).containsExactly("due-unchanged");
    assertThat(codes(renegotiate(START))).containsExactly("due-not-in-future");
    assertThat(codes(renegotiate(Instant.MAX))).containsExactly("due-too-far");
    story.at("PT11H");
    assertThat(codes(renegotiate(START)))
        .containsExactly("promise-already-due", "due-not-in-future");
  }

  @Test
  void the_reason_told_by_an_agent_stays_with_the_new_time() {
    story.hears(agreed(1, company(1, "PT10H")));
    assertThat(story.at("PT1H").decides(renegotiate(time("PT20H"))))
        .containsExactly(
            new PromiseRenegotiated(id(1), 1, time("PT20H"), time("PT1H"), "The courier is ill"));
    assertThat(story.promise().current().reason()).contains("The courier is ill");
  }

  private Decision<FollowupEvent> renegotiate(Instant due) {
    return PromiseRules.renegotiate(story.promise(), due, "The courier is ill", story.now());
  }

  private Decision<FollowupEvent> make(PromiseKind kind, String due, Optional<String> owner) {
    Recovery recovery = story.recovery();
    return make(
        kind,
        time(due),
        owner,
        new Circumstances(
            recovery.withdrawn(),
            recovery.causeKnown(),
            recovery.accountable().map(Recovery.Accountable::agent),
            true,
            recovery.channel()));
  }

  private Decision<FollowupEvent> make(
      PromiseKind kind, Instant due, Optional<String> owner, Circumstances circumstances) {
    return PromiseRules.make(
        new MakeByHand("You hear from me", kind, due, owner, Optional.empty()),
        circumstances,
        story.now(),
        story.ids());
  }

  static List<String> codes(Decision<FollowupEvent> decision) {
    return switch (decision) {
      case Decision.Events<FollowupEvent> events -> throw new AssertionError(events);
      case Decision.Refused<FollowupEvent>(List<Refusal> obstacles) ->
          obstacles.stream().map(Refusal::code).toList();
    };
  }
}
