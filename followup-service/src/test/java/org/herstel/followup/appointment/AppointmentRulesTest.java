package org.herstel.followup.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.ANNA;
import static org.herstel.followup.recovery.Story.time;

import java.util.List;
import java.util.Optional;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.PromiseKind;
import org.herstel.followup.appointment.AppointmentRules.Circumstances;
import org.herstel.followup.appointment.AppointmentRules.Outcome;
import org.herstel.followup.promise.PromiseRules;
import org.herstel.followup.promise.PromiseState;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.herstel.kit.state.StateJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentRulesTest {

  @Test
  void an_appointment_is_a_promise_to_be_there() {
    Diary diary = new Diary().at("PT1H");
    List<ComplaintEvent> said = diary.story.decides(diary.make("P2D"));

    assertThat(said).hasExactlyElementsOfTypes(PromiseMade.class, AppointmentMade.class);
    PromiseMade promise = (PromiseMade) said.getFirst();
    Arrangement arrangement = ((AppointmentMade) said.getLast()).arrangement();
    assertThat(promise.promise()).isEqualTo(arrangement.promise());
    assertThat(promise.kind()).isEqualTo(PromiseKind.PROCESS);
    assertThat(promise.due()).isEqualTo(time("P2D")).isEqualTo(arrangement.at());
    assertThat(promise.owner()).isEqualTo("anna");
    assertThat(promise.basis().appointment()).isEqualTo(arrangement.appointment());
    assertThat(promise.reckoning().inputs()).containsEntry("zone", "Europe/Amsterdam");
    assertThat(arrangement.sequence()).isZero();
    assertThat(arrangement.owner()).isEqualTo(ANNA);
  }

  @ParameterizedTest
  @CsvSource({"CALL, PHONE", "MEETING, IN_PERSON"})
  void an_appointment_is_told_as_it_is_held(AppointmentKind kind, Channel channel) {
    Diary diary = new Diary().at("PT1H");
    diary.does(diary.make(kind, "P2D"));
    assertThat(diary.promise().channel()).contains(channel);
  }

  @Test
  void everything_in_the_way_of_an_appointment_is_named_at_once() {
    Diary diary = Diary.quiet();

    assertThat(
            codes(diary.make("-PT1H", new Circumstances(true, Optional.empty(), Optional.empty()))))
        .containsExactly(
            "complaint-withdrawn", "complaint-without-owner", "appointment-not-in-future");
    assertThat(
            codes(
                diary.make(
                    "P400D", new Circumstances(true, Optional.of("anna"), Optional.empty()))))
        .containsExactly("complaint-withdrawn", "unknown-agent", "appointment-too-far");
  }

  @Test
  void two_appointments_about_one_complaint_are_never_at_one_time() {
    Diary diary = Diary.quiet();

    assertThat(codes(diary.make("P2DT29M"))).containsExactly("appointment-overlaps");
    assertThat(codes(diary.make("P1DT23H31M"))).containsExactly("appointment-overlaps");
    assertThat(diary.make("P2DT30M")).isInstanceOf(Decision.Events.class);
    assertThat(diary.make("P1DT23H30M")).isInstanceOf(Decision.Events.class);
    diary.does(diary.cancels());
    assertThat(diary.make("P2D")).isInstanceOf(Decision.Events.class);
  }

  @Test
  void a_promise_held_is_kept_however_late_it_is_noted() {
    Diary diary = Diary.quiet().at("P9D");
    diary.fires();
    assertThat(diary.promise().state()).isEqualTo(PromiseState.BROKEN);

    diary.does(diary.settles(new Outcome.Held()));

    assertThat(diary.promise().state()).isEqualTo(PromiseState.KEPT);
    assertThat(diary.promise().keptAt()).contains(time("P2D"));
  }

  @Test
  void a_customer_who_was_not_there_is_owed_nothing_and_a_new_one_can_be_made() {
    Diary diary = Diary.quiet().at("P2D");
    diary.does(diary.settles(new Outcome.NoShow()));

    assertThat(diary.promise().state()).isEqualTo(PromiseState.RELEASED);
    assertThat(diary.promise().released().orElseThrow().reason()).isEqualTo("no-show");
    assertThat(diary.make("P2DT10M")).isInstanceOf(Decision.Events.class);
  }

  @Test
  void moved_before_its_time_the_same_promise_is_owed_at_the_new_one() {
    Diary diary = Diary.quiet().at("P1D");
    AppointmentMoved moved = (AppointmentMoved) diary.story.decides(diary.moves("P5D")).getLast();

    assertThat(moved.oldAt()).isEqualTo(time("P2D"));
    assertThat(moved.arrangement().sequence()).isEqualTo(1);
    assertThat(diary.story.recovery().ledger().promises()).hasSize(1);
    assertThat(diary.promise().state()).isEqualTo(PromiseState.RENEGOTIATED);
    diary.at("P5D").does(diary.settles(new Outcome.Held()));
    assertThat(diary.promise().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void moved_after_its_time_the_old_promise_was_broken_and_a_new_one_is_made() {
    Diary diary = Diary.quiet().at("P2DT10M");
    diary.does(diary.moves("P5D"));

    assertThat(diary.story.promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(diary.story.promise().owed()).isFalse();
    assertThat(diary.promise().state()).isEqualTo(PromiseState.OPEN);
    assertThat(diary.promise().due()).isEqualTo(time("P5D"));
    assertThat(diary.appointment().arrangement().sequence()).isEqualTo(1);
  }

  @Test
  void a_move_to_where_it_is_to_the_past_or_onto_another_is_refused() {
    Diary diary = Diary.quiet();
    diary.does(diary.make("P3D"));

    assertThat(codes(diary.moves("P2D"))).containsExactly("appointment-unchanged");
    assertThat(codes(diary.moves("PT1H"))).containsExactly("appointment-not-in-future");
    assertThat(codes(diary.moves("P3D"))).containsExactly("appointment-overlaps");
    assertThat(codes(diary.moves("P500D"))).containsExactly("appointment-too-far");
    assertThat(diary.moves("P2DT10M")).isInstanceOf(Decision.Events.class);
  }

  @Test
  void a_cancellation_is_a_change_too_and_frees_the_promise() {
    Diary diary = Diary.quiet().at("P1D");
    AppointmentCancelled cancelled =
        (AppointmentCancelled) diary.story.decides(diary.cancels()).getFirst();

    assertThat(cancelled.arrangement().sequence()).isEqualTo(1);
    assertThat(diary.promise().state()).isEqualTo(PromiseState.RELEASED);
    assertThat(diary.appointment().saidAt()).isEqualTo(time("P1D"));
  }

  @Test
  void withdrawal_of_the_complaint_cancels_what_is_to_come() {
    Diary diary = Diary.quiet();
    diary.does(diary.make("P3D"));
    List<ComplaintEvent> said = diary.story.hears(new ComplaintWithdrawn(null));

    assertThat(said)
        .hasOnlyElementsOfTypes(PromiseReleased.class, AppointmentCancelled.class)
        .hasSize(4);
    assertThat(diary.story.recovery().appointments().open()).isEmpty();
    assertThat(diary.story.rules().clocks(diary.story.recovery())).isEmpty();
  }

  @Test
  void the_promise_of_an_appointment_is_settled_with_the_appointment_only() {
    Diary diary = Diary.quiet();

    assertThat(codes(PromiseRules.keep(diary.promise(), diary.story.now())))
        .containsExactly("promise-of-appointment");
    assertThat(
            codes(
                PromiseRules.renegotiate(diary.promise(), time("P5D"), "later", diary.story.now())))
        .containsExactly("promise-of-appointment");
  }

  @Test
  void a_stored_recovery_is_read_back_and_one_from_before_there_were_appointments_too() {
    Diary diary = Diary.pressed().at("P1DT12H");
    diary.fires();
    diary.does(diary.cancels());
    Recovery recovery = diary.story.recovery();
    String stored = StateJson.write(recovery);
    String older = stored.replaceFirst(",\"appointments\":\\{.*},\"aftercare\"", ",\"aftercare\"");

    assertThat(StateJson.read(stored, Recovery.class)).isEqualTo(recovery);
    assertThat(older).doesNotContain("appointments");
    assertThat(StateJson.read(older, Recovery.class).appointments()).isEqualTo(Appointments.NONE);
  }

  @Test
  void the_customer_is_remembered_for_the_invitation() {
    Story story = new Story().received();

    assertThat(story.recovery().appointments().customer())
        .hasValueSatisfying(customer -> {
          assertThat(customer.email()).isEqualTo("jan@example.org");
          assertThat(customer.language()).isEqualTo("nl");
        });
  }

  private static List<String> codes(Decision<FollowupEvent> decision) {
    return ((Decision.Refused<FollowupEvent>) decision)
        .obstacles().stream().map(Refusal::code).toList();
  }
}
