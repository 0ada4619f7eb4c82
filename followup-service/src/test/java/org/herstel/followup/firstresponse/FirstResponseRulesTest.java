package org.herstel.followup.firstresponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.START;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.id;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.state.StateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstResponseRulesTest {
  private final Story story = new Story().received();

  @Test
  void receiving_starts_the_clock_and_says_nothing() {
    assertThat(story.rules().clocks(story.recovery()))
        .containsExactly(java.util.Map.entry(new Clock.OfFirstResponse(), time("PT10M")));
  }

  @Test
  void a_contact_with_a_step_meets_it() {
    assertThat(story.at("PT5M").hears(contact(time("PT4M"), "sent a new one")))
        .containsExactly(new FirstResponseMet(time("PT20M"), time("PT4M"), false));
    assertThat(story.rules().clocks(story.recovery())).isEmpty();
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.MET);
  }

  @Test
  void a_contact_at_the_very_due_time_meets_it() {
    assertThat(story.at("PT20M0.1S").hears(contact(time("PT20M"), "sent a new one")))
        .containsExactly(new FirstResponseMet(time("PT20M"), time("PT20M"), false));
  }

  @Test
  void a_contact_without_a_step_does_not_meet_it() {
    assertThat(story.at("PT5M").hears(contact(time("PT4M")))).isEmpty();
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.PENDING);
  }

  @Test
  void an_acknowledgement_does_not_meet_it() {
    assertThat(story.at("PT1S").hears(acknowledgement())).isEmpty();
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.PENDING);
  }

  @Test
  void a_resolution_meets_it() {
    assertThat(story.at("PT10M").hears(new ComplaintResolved()))
        .containsExactly(
            new FirstResponseMet(time("PT20M"), time("PT10M"), false),
            new AftercareScheduled(id(1), "anna", time("P5DT10M")));
  }

  @Test
  void only_the_first_answer_counts() {
    story.at("PT5M").hears(contact(time("PT5M"), "one"));
    assertThat(story.at("PT6M").hears(contact(time("PT6M"), "two"))).isEmpty();
    assertThat(story.recovery().firstResponse().orElseThrow().metAt()).contains(time("PT5M"));
  }

  @Test
  void the_owner_hears_once_when_half_of_the_time_has_passed_without_an_answer() {
    assertThat(story.at("PT9M59.999999S").fires()).isEmpty();
    assertThat(story.at("PT10M").fires())
        .containsExactly(new FirstResponseWarned("anna", time("PT20M")));
    assertThat(story.at("PT20M0.499999S").fires()).isEmpty();
    assertThat(story.at("PT20M0.5S").fires()).hasAtLeastOneElementOfType(FirstResponseMissed.class);
  }

  @Test
  void nobody_is_warned_once_the_customer_is_answered_or_does_not_wait() {
    story.at("PT9M").hears(contact(time("PT9M"), "sent a new one"));
    assertThat(story.at("PT15M").fires()).isEmpty();
    Story other = new Story().received().at("PT9M");
    other.hears(new ComplaintWithdrawn(null));
    assertThat(other.at("PT15M").fires()).isEmpty();
  }

  @Test
  void an_owner_who_comes_after_half_of_the_time_hears_at_once() {
    Story late = new Story();
    late.hears(Story.complaint(time("PT20M")));
    assertThat(late.at("PT15M").fires()).as("nobody to warn").isEmpty();
    late.hears(new OwnerAssigned(Story.ANNA, true));
    assertThat(late.fires()).containsExactly(new FirstResponseWarned("anna", time("PT20M")));
  }

  @ParameterizedTest
  @CsvSource({"PT9M59S, 0", "PT10M, 1"})
  void a_time_too_short_for_a_mail_is_not_warned_of(String due, int warnings) {
    Story quick = new Story();
    quick.hears(Story.complaint(time(due)));
    quick.hears(new OwnerAssigned(Story.ANNA, true));
    assertThat(quick.at("PT6M").fires()).hasSize(warnings);
  }

  @Test
  void half_of_the_time_is_counted_in_the_hours_that_the_owner_works() {
    FirstResponseRules rules =
        new FirstResponseRules(
            Duration.ofMillis(500),
            Duration.ofMinutes(10),
            Story.hours("house-nl"),
            story.rules().alerts(story.recovery()));
    // From 17:00 in Amsterdam to 10:00 on the next day: half an hour, a night, and an hour.
    Instant since = Instant.parse("2026-03-02T16:00:00Z");
    Unanswered complaint =
        new Unanswered(
            FirstResponse.watch(Instant.parse("2026-03-03T09:00:00Z")),
            Optional.of(since),
            Optional.of("anna"));
    assertThat(rules.wakesAt(complaint)).contains(Instant.parse("2026-03-03T08:15:00Z"));
    // In the middle of the night nobody works, and the clock on the wall counts.
    Unanswered night =
        new Unanswered(
            FirstResponse.watch(Instant.parse("2026-03-03T01:20:00Z")),
            Optional.of(Instant.parse("2026-03-03T01:00:00Z")),
            Optional.of("anna"));
    assertThat(rules.wakesAt(night)).contains(Instant.parse("2026-03-03T01:10:00Z"));
  }

  @Test
  void a_clock_stored_before_there_were_warnings_is_not_warned_of_yet() {
    FirstResponse clock = FirstResponse.watch(time("PT20M"));
    String document = StateJson.write(clock.warn());
    assertThat(StateJson.read(document, FirstResponse.class)).isEqualTo(clock.warn());
    assertThat(document).contains(",\"warned\":true");
    assertThat(StateJson.read(document.replace(",\"warned\":true", ""), FirstResponse.class))
        .isEqualTo(clock);
  }

  @Test
  void nothing_fires_before_the_tolerance_is_over() {
    story.at("PT10M").fires();
    assertThat(story.at("PT20M0.499999S").fires()).isEmpty();
  }

  @Test
  void a_miss_is_stated_and_the_supervisors_of_the_team_are_alerted() {
    assertThat(story.at("PT20M0.5S").fires())
        .containsExactly(
            new FirstResponseMissed(time("PT20M")),
            new SupervisorAlerted(
                id(1),
                "first-response-missed",
                "care",
                "No human answer by 2026-03-02T09:20:00Z. Have the customer called now.",
                null,
                null));
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.MISSED);
    assertThat(story.at("PT9H").fires()).isEmpty();
  }

  @Test
  void an_answer_in_time_that_becomes_known_after_the_miss_corrects_the_measure() {
    story.at("PT21M").fires();
    assertThat(story.at("PT25M").hears(contact(time("PT19M"), "sent a new one")))
        .containsExactly(new FirstResponseMet(time("PT20M"), time("PT19M"), true));
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.MET);
  }

  @Test
  void an_answer_after_the_due_time_changes_nothing() {
    assertThat(story.at("PT20M0.2S").hears(contact(time("PT20M0.1S"), "too late"))).isEmpty();
    assertThat(story.at("PT21M").fires()).hasSize(2);
    assertThat(story.at("PT25M").hears(contact(time("PT24M"), "too late"))).isEmpty();
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.MISSED);
  }

  @Test
  void a_withdrawal_stops_the_clock() {
    assertThat(story.at("PT5M").hears(new ComplaintWithdrawn("bought another"))).isEmpty();
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.CANCELLED);
    assertThat(story.at("PT21M").fires()).isEmpty();
  }

  @Test
  void an_answer_in_time_counts_though_a_withdrawal_was_heard_first() {
    story.at("PT6M").hears(new ComplaintWithdrawn(null));
    assertThat(story.hears(new ComplaintResolved(), 1, time("PT5M")))
        .containsExactly(
            new FirstResponseMet(time("PT20M"), time("PT5M"), false),
            new FactOutOfStep(
                "org.herstel.complaint.resolved.v1",
                "complaint-withdrawn",
                "The customer had taken the complaint back"));
    assertThat(verdict()).isEqualTo(FirstResponse.Verdict.MET);
  }

  @Test
  void a_repeated_reception_does_not_move_the_clock() {
    story.at("PT1M").hears(Story.complaint(time("PT9H")));
    assertThat(story.recovery().firstResponse().orElseThrow().due()).isEqualTo(time("PT20M"));
  }

  @Test
  void a_contact_with_an_unknown_complaint_says_nothing() {
    assertThat(new Story().hears(contact(START, "step"))).isEmpty();
  }

  private FirstResponse.Verdict verdict() {
    return story.recovery().firstResponse().orElseThrow().verdict();
  }

  private static org.herstel.events.NotificationEvent acknowledgement() {
    return new org.herstel.events.NotificationEvent.MessageHandedOver(
        new org.herstel.events.NotificationEvent.Message(
            id(9), "acknowledgement", "email", id(7).toString(), null, null),
        1,
        time("PT1S"));
  }
}
