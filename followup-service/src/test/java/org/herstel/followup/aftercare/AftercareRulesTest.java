package org.herstel.followup.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.id;
import static org.herstel.followup.recovery.Story.time;

import java.util.List;
import java.util.Optional;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.junit.jupiter.api.Test;

class AftercareRulesTest {
  private final Story story = new Story().promised("PT10H").at("PT2H");

  @Test
  void a_resolution_schedules_the_owners_call_some_days_later() {
    assertThat(story.hears(new ComplaintResolved()))
        .containsExactly(new AftercareScheduled(id(2), "anna", time("P5DT2H")));
    assertThat(check())
        .isEqualTo(new Check(id(2), 1, time("PT2H"), time("P5DT2H"), Optional.empty(), List.of()));
  }

  @Test
  void a_resolution_without_an_owner_still_gets_its_call() {
    assertThat(new Story().hears(new ComplaintResolved()))
        .containsExactly(new AftercareScheduled(id(1), "unassigned", time("P5D")));
  }

  @Test
  void one_round_has_one_call() {
    story.hears(new ComplaintResolved());
    assertThat(story.hears(new ComplaintResolved())).isEmpty();
  }

  @Test
  void the_owner_may_ask_before_the_due_time() {
    story.hears(new ComplaintResolved());
    assertThat(story.at("P1D").decides(answer(true, Optional.of("all fine"))))
        .containsExactly(new AftercareChecked(id(2), true, "all fine"));
    assertThat(check().answer())
        .contains(new Check.Answer(time("P1D"), true, Optional.of("all fine")));
  }

  @Test
  void dissatisfaction_is_said_without_words_too() {
    story.hears(new ComplaintResolved());
    assertThat(story.at("P6D").decides(answer(false, Optional.empty())))
        .containsExactly(new AftercareChecked(id(2), false, null));
  }

  @Test
  void the_customer_is_not_asked_twice() {
    story.hears(new ComplaintResolved());
    story.decides(answer(true, Optional.empty()));
    assertThat(codes(answer(false, Optional.empty()))).containsExactly("already-checked");
  }

  @Test
  void the_customer_is_not_asked_after_a_withdrawal() {
    story.hears(new ComplaintResolved());
    story.hears(new ComplaintWithdrawn(null));
    assertThat(codes(answer(true, Optional.empty()))).containsExactly("complaint-withdrawn");
  }

  @Test
  void a_check_of_an_older_round_is_history() {
    story.hears(new ComplaintResolved());
    story.hears(new ComplaintReopened(null), 2, story.now());
    assertThat(codes(answer(true, Optional.empty()))).containsExactly("check-of-older-round");
  }

  @Test
  void the_next_round_gets_a_check_of_its_own() {
    story.hears(new ComplaintResolved());
    story.decides(answer(false, Optional.empty()));
    story.hears(new ComplaintReopened(null), 2, story.now());
    assertThat(story.at("PT3H").hears(new ComplaintResolved(), 2, story.now()))
        .containsExactly(new AftercareScheduled(id(3), "anna", time("P5DT3H")));
    assertThat(story.recovery().aftercare().checks())
        .extracting(Check::round)
        .containsExactly(1, 2);
  }

  @Test
  void a_resolution_of_an_older_round_is_out_of_step() {
    story.hears(new ComplaintReopened(null), 2, story.now());
    assertThat(story.hears(new ComplaintResolved(), 1, story.now()))
        .containsExactly(
            new FactOutOfStep(
                "org.herstel.complaint.resolved.v1",
                "older-round",
                "The complaint had been reopened"));
  }

  @Test
  void a_customer_who_is_not_reached_is_called_again_a_day_later() {
    story.hears(new ComplaintResolved());
    assertThat(story.at("P6D").decides(attempt()))
        .containsExactly(new AftercareAttempted(id(2), 1, time("P7D"), "voicemail"));
    assertThat(check().due()).isEqualTo(time("P7D"));
    assertThat(story.recovery().isOpen(check())).isTrue();
    assertThat(story.at("P7D").decides(answer(true, Optional.empty())))
        .containsExactly(new AftercareChecked(id(2), true, null));
  }

  @Test
  void after_the_last_attempt_nobody_calls_again_but_a_customer_may_call_back() {
    story.hears(new ComplaintResolved());
    story.at("P5D").decides(attempt());
    assertThat(story.at("P6D").decides(attempt()))
        .containsExactly(new AftercareAttempted(id(2), 2, null, "voicemail"));
    assertThat(story.recovery().isOpen(check())).isFalse();
    assertThat(check().endedAt()).contains(time("P6D"));
    assertThat(codes(attempt())).containsExactly("attempts-exhausted");
    assertThat(story.at("P8D").decides(answer(false, Optional.empty())))
        .containsExactly(new AftercareChecked(id(2), false, null));
  }

  @Test
  void an_attempt_is_refused_when_there_is_nothing_left_to_ask() {
    story.hears(new ComplaintResolved());
    story.decides(answer(true, Optional.empty()));
    assertThat(codes(attempt())).containsExactly("already-checked");
    story.hears(new ComplaintReopened(null), 2, story.now());
    story.hears(new ComplaintResolved(), 2, story.now());
    Check second = story.recovery().aftercare().checks().getLast();
    story.hears(new ComplaintReopened(null), 3, story.now());
    assertThat(codes(attempt(second))).containsExactly("check-of-older-round");
    story.hears(new ComplaintWithdrawn(null), 3, story.now());
    assertThat(codes(attempt(second))).containsExactly("complaint-withdrawn");
  }

  private Decision<FollowupEvent> attempt() {
    return attempt(check());
  }

  private Decision<FollowupEvent> attempt(Check check) {
    return AftercareRules.attempt(
        check,
        story.recovery().round(),
        story.recovery().withdrawn(),
        Optional.of("voicemail"),
        story.now(),
        Story.POLICY.aftercareAgain(),
        Story.POLICY.aftercareAttempts());
  }

  private Check check() {
    return story.recovery().aftercare().checks().getFirst();
  }

  private Decision<FollowupEvent> answer(boolean satisfied, Optional<String> words) {
    return AftercareRules.check(
        check(), story.recovery().round(), story.recovery().withdrawn(), satisfied, words);
  }

  private static List<String> codes(Decision<FollowupEvent> decision) {
    return switch (decision) {
      case Decision.Events<FollowupEvent> events -> throw new AssertionError(events);
      case Decision.Refused<FollowupEvent>(var obstacles) ->
          obstacles.stream().map(org.herstel.kit.decision.Refusal::code).toList();
    };
  }
}
