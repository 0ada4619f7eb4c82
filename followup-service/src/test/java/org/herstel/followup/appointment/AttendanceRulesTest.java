package org.herstel.followup.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.followup.alert.Alerts;
import org.herstel.followup.appointment.AppointmentRules.Outcome;
import org.herstel.followup.promise.PromiseState;
import org.junit.jupiter.api.Test;

/** The appointment is made an hour after the start for two days after it: 47 hours ahead. */
class AttendanceRulesTest {

  @Test
  void the_invited_are_reminded_half_way_when_there_is_less_than_twice_the_lead() {
    Diary diary = Diary.quiet();

    assertThat(diary.at("P1DT29M59S").fires()).isEmpty();
    assertThat(diary.at("P1DT30M").fires())
        .hasExactlyElementsOfTypes(AppointmentReminderRequested.class);
    assertThat(diary.at("P2D").fires()).isEmpty();
  }

  @Test
  void no_holding_message_and_no_warning_of_a_promise_ever_goes_out_for_an_appointment() {
    Diary diary = Diary.quiet();
    List<ComplaintEvent> said = diary.at("P9D").fires();

    assertThat(said)
        .hasExactlyElementsOfTypes(
            AppointmentReminderRequested.class,
            AppointmentOutcomeRequested.class,
            PromiseBroken.class,
            SupervisorAlerted.class);
  }

  @Test
  void the_owner_is_asked_four_hours_after_the_end_and_after_a_day_it_counts_as_not_kept() {
    Diary diary = Diary.quiet();
    diary.at("P1DT12H").fires();

    assertThat(diary.at("P2DT4H29M").fires()).isEmpty();
    assertThat(diary.at("P2DT4H30M").fires())
        .hasExactlyElementsOfTypes(AppointmentOutcomeRequested.class);
    assertThat(diary.at("P3DT29M").fires()).isEmpty();
    List<ComplaintEvent> said = diary.at("P3DT30M").fires();
    assertThat(said).hasExactlyElementsOfTypes(PromiseBroken.class, SupervisorAlerted.class);
    assertThat(((SupervisorAlerted) said.getLast()).reason()).isEqualTo(Alerts.OUTCOME_UNKNOWN);
    assertThat(diary.promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(diary.at("P30D").fires()).isEmpty();
  }

  @Test
  void nobody_hears_any_more_of_what_is_settled() {
    Diary held = Diary.pressed().at("P2D");
    held.fires();
    held.does(held.settles(new Outcome.Held()));
    Diary cancelled = Diary.pressed();
    cancelled.does(cancelled.cancels());

    assertThat(held.at("P9D").fires()).isEmpty();
    assertThat(cancelled.at("P9D").fires()).isEmpty();
  }

  @Test
  void a_move_starts_everything_anew_for_the_new_time_and_only_for_that() {
    Diary diary = Diary.pressed().at("P1DT13H");
    assertThat(diary.fires())
        .hasExactlyElementsOfTypes(
            AppointmentReminderRequested.class,
            InvestigationOverdue.class,
            SupervisorAlerted.class);
    diary.does(diary.moves("P10D"));

    assertThat(diary.at("P8D").fires()).isEmpty();
    List<ComplaintEvent> said = diary.at("P9D").fires();
    assertThat(said)
        .hasExactlyElementsOfTypes(AppointmentReminderRequested.class, InvestigationOverdue.class);
    assertThat(((AppointmentReminderRequested) said.getFirst()).arrangement().sequence())
        .isEqualTo(1);
    assertThat(diary.at("P9DT12H").fires()).hasExactlyElementsOfTypes(SupervisorAlerted.class);
  }

  @Test
  void the_owner_and_then_a_supervisor_hear_that_the_cause_is_not_known_before_the_talk() {
    Diary diary = Diary.pressed();

    assertThat(diary.at("P1DT30M").fires())
        .hasExactlyElementsOfTypes(AppointmentReminderRequested.class, InvestigationOverdue.class);
    assertThat(diary.at("P1DT12H14M").fires()).isEmpty();
    List<ComplaintEvent> said = diary.at("P1DT12H15M").fires();
    assertThat(said).hasExactlyElementsOfTypes(SupervisorAlerted.class);
    assertThat(((SupervisorAlerted) said.getFirst()).reason()).isEqualTo(Alerts.CAUSE_UNKNOWN);
    assertThat(((SupervisorAlerted) said.getFirst()).promise()).isEqualTo(diary.promise().id());
  }

  @Test
  void a_cause_confirmed_in_time_warns_nobody() {
    Diary diary = Diary.pressed().at("PT20H");
    diary.causeConfirmed();

    assertThat(diary.at("P2D").fires())
        .hasExactlyElementsOfTypes(AppointmentReminderRequested.class);
  }

  @Test
  void the_cause_of_an_earlier_round_is_not_the_cause_of_this_one() {
    Diary diary = Diary.quiet().at("PT2H");
    diary.story.hears(new ComplaintReopened(null), 2, diary.story.now());

    assertThat(diary.at("P1DT12H15M").fires())
        .hasExactlyElementsOfTypes(
            AppointmentReminderRequested.class,
            InvestigationOverdue.class,
            SupervisorAlerted.class);
  }
}
