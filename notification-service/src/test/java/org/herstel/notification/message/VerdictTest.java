package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.notification.Sample.APPOINTMENT;
import static org.herstel.notification.Sample.JAAN;
import static org.herstel.notification.Sample.MARIJKE;
import static org.herstel.notification.Sample.NOW;
import static org.herstel.notification.Sample.PROMISE;
import static org.herstel.notification.Sample.arrangement;
import static org.herstel.notification.Sample.basis;
import static org.herstel.notification.Sample.holding;
import static org.herstel.notification.Sample.holdingRequested;
import static org.herstel.notification.Sample.link;
import static org.herstel.notification.Sample.offered;
import static org.herstel.notification.Sample.plan;
import static org.herstel.notification.Sample.queued;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Decision;
import org.herstel.events.Direction;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.SurveyKind;
import org.herstel.notification.Sample;
import org.herstel.notification.recipient.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
  private static final Verdict GOOD = new Verdict.Good();
  private static final UUID ALERT = UUID.randomUUID();

  private static List<Occasion> occasions() {
    return List.of(
        new Occasion.Acknowledgement(),
        new Occasion.OwnerChanged(MARIJKE.id()),
        new Occasion.PlanOffered(plan(1), link(1)),
        new Occasion.PlanAgreed(plan(1)),
        holding(1, false),
        new Occasion.Resolved(),
        survey(),
        new Occasion.PraiseInvitation("https://reviews.example.org/"),
        new Occasion.LowScore(Sample.SURVEY, Sample.scores(false), null, "nl"),
        new Occasion.Withdrawn(),
        reminder(),
        invitation(),
        new Occasion.AppointmentCancellation(arrangement(1), false, null),
        new Occasion.AppointmentReminder(arrangement(0), null),
        new Occasion.AppointmentOutcome(arrangement(0), new Occasion.Host("nl")),
        overdue(),
        warning(),
        new Occasion.DeadlineWarning(
            PROMISE, "Within eight weeks", NOW.plus(Duration.ofDays(2)), true, "nl"),
        unanswered(),
        alert(null));
  }

  private static Occasion survey() {
    return new Occasion.Survey(SurveyKind.RESOLUTION, Sample.surveyRequested(1).link());
  }

  private static Occasion reminder() {
    return new Occasion.StepReminder(
        1, 2, "Send us the receipt", NOW.plus(Duration.ofDays(1)), false);
  }

  private static Occasion invitation() {
    return new Occasion.AppointmentInvitation(arrangement(0), null, null);
  }

  private static Occasion overdue() {
    return new Occasion.InvestigationOverdue(arrangement(0), new Occasion.Host("nl"));
  }

  private static Occasion warning() {
    return new Occasion.OwnerWarning(
        PROMISE, "We send it again", NOW.plus(Duration.ofHours(4)), "nl");
  }

  private static Occasion unanswered() {
    return new Occasion.FirstResponseWarning(NOW.plus(Duration.ofMinutes(10)), "nl");
  }

  private static Occasion alert(Instant hoursBegin) {
    return new Occasion.SupervisorAlert(
        ALERT, "first-response-missed", "…", "nl", false, hoursBegin);
  }

  static Stream<Occasion> each_kind() {
    return occasions().stream();
  }

  @Test
  void there_is_an_occasion_for_every_reason() {
    assertThat(occasions()).extracting(Reason::of).containsExactlyInAnyOrder(Reason.values());
    assertThat(Reason.values())
        .extracting(reason -> Reason.coded(reason.code()))
        .containsExactly(Reason.values());
  }

  @ParameterizedTest
  @MethodSource("each_kind")
  void is_good_until_its_deadline_and_too_late_at_it(Occasion occasion) {
    Message message = queued(occasion);
    Instant deadline = occasion.validUntil(NOW);

    assertThat(Verdict.of(message, Sample.owned("en"), deadline.minusNanos(1000))).isEqualTo(GOOD);
    assertThat(Verdict.of(message, Sample.owned("en"), deadline))
        .isEqualTo(new Verdict.TooLate(deadline));
  }

  @ParameterizedTest
  @MethodSource("each_kind")
  void withdrawal_cancels_everything_but_its_own_confirmation(Occasion occasion) {
    Verdict verdict = after(occasion, new IntakeEvent.ComplaintWithdrawn(null));

    assertThat(verdict)
        .isEqualTo(
            occasion instanceof Occasion.Withdrawn
                    || occasion instanceof Occasion.AppointmentCancellation
                ? GOOD
                : new Verdict.Untrue("complaint-withdrawn"));
  }

  @ParameterizedTest
  @MethodSource("each_kind")
  void a_new_round_cancels_what_only_the_old_one_had_to_say(Occasion occasion) {
    Recipient reopened =
        Sample.owned("en").evolve(new IntakeEvent.ComplaintReopened("not content"), 2);
    boolean outlives =
        occasion instanceof Occasion.Withdrawn
            || occasion instanceof Occasion.Holding
            || occasion instanceof Occasion.OfAppointment
            || occasion instanceof Occasion.Warning
            || occasion instanceof Occasion.LowScore
            || occasion instanceof Occasion.SupervisorAlert;

    assertThat(Verdict.of(queued(occasion), reopened, NOW))
        .isEqualTo(outlives ? GOOD : new Verdict.Untrue("round-over"));
  }

  @Test
  void an_owner_is_not_warned_of_a_customer_who_has_been_answered() {
    assertThat(after(unanswered(), contact())).isEqualTo(GOOD);
    assertThat(after(unanswered(), contact("called the courier")))
        .isEqualTo(new Verdict.Untrue("customer-answered"));
    assertThat(after(unanswered(), new ResolutionEvent.ComplaintResolved()))
        .isEqualTo(new Verdict.Untrue("customer-answered"));
  }

  private static IntakeEvent.ContactRecorded contact(String... steps) {
    return new IntakeEvent.ContactRecorded(
        1, Channel.PHONE, Direction.OUTBOUND, NOW, "Talked it over", List.of(steps));
  }

  @Test
  void an_acknowledgement_is_valid_for_24_hours() {
    assertThat(queued(new Occasion.Acknowledgement()).deadline())
        .isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void a_holding_message_ends_with_its_promise_and_with_a_later_revision() {
    Occasion first = holding(1, false);

    assertThat(after(first, holdingRequested(1, false))).isEqualTo(GOOD);
    assertThat(after(first, new FollowupEvent.PromiseKept(PROMISE, basis(), NOW, true)))
        .isEqualTo(new Verdict.Untrue("promise-kept"));
    assertThat(after(first, new FollowupEvent.PromiseReleased(PROMISE, "by agreement")))
        .isEqualTo(new Verdict.Untrue("promise-released"));
    assertThat(after(first, holdingRequested(2, false)))
        .isEqualTo(new Verdict.Untrue("holding-superseded"));
    assertThat(after(first, movedByHand(2))).isEqualTo(new Verdict.Untrue("holding-superseded"));
    assertThat(after(holding(2, false), movedByHand(1))).isEqualTo(GOOD);
    assertThat(after(first, new FollowupEvent.PromiseKept(UUID.randomUUID(), basis(), NOW, true)))
        .isEqualTo(GOOD);
  }

  private static FollowupEvent movedByHand(int revision) {
    return new FollowupEvent.PromiseRenegotiated(
        PROMISE, revision, NOW.plus(Duration.ofDays(2)), NOW, "told on the phone");
  }

  @Test
  void a_kept_promise_is_cancelled_and_not_expired_even_after_the_deadline() {
    Recipient kept =
        Sample.owned("en").evolve(new FollowupEvent.PromiseKept(PROMISE, basis(), NOW, true), 1);

    assertThat(Verdict.of(queued(holding(1, false)), kept, NOW.plus(Duration.ofDays(9))))
        .isEqualTo(new Verdict.Untrue("promise-kept"));
  }

  @Test
  void an_offer_ends_when_it_is_answered_outdated_expired_or_superseded() {
    Occasion offer = new Occasion.PlanOffered(plan(1), link(1));
    ComplaintEvent answered =
        new ResolutionEvent.PlanAnswered(1, Decision.ACCEPT, true, null, null);

    assertThat(after(offer, offered(1))).isEqualTo(GOOD);
    assertThat(after(offer, answered)).isEqualTo(new Verdict.Untrue("plan-answered"));
    assertThat(after(offer, new ResolutionEvent.PlanAgreed(plan(1))))
        .isEqualTo(new Verdict.Untrue("plan-answered"));
    assertThat(after(offer, new ResolutionEvent.OfferExpired(1)))
        .isEqualTo(new Verdict.Untrue("offer-expired"));
    assertThat(after(offer, new ResolutionEvent.PlanOutdated(1, 2)))
        .isEqualTo(new Verdict.Untrue("plan-outdated"));
    assertThat(after(offer, offered(2))).isEqualTo(new Verdict.Untrue("offer-superseded"));
  }

  @Test
  void a_survey_ends_when_it_is_answered_or_superseded() {
    Recipient asked = Sample.owned("en").evolve(Sample.surveyRequested(1), 1);
    Message survey = queued(survey());

    assertThat(Verdict.of(survey, asked, NOW)).isEqualTo(GOOD);
    assertThat(Verdict.of(survey, asked.evolve(Sample.surveyAnswered(true), 1), NOW))
        .isEqualTo(new Verdict.Untrue("survey-answered"));
    assertThat(Verdict.of(survey, asked.evolve(Sample.surveyRequested(2), 1), NOW))
        .isEqualTo(new Verdict.Untrue("survey-superseded"));
  }

  @Test
  void nobody_is_invited_to_praise_after_a_low_score() {
    Occasion invitation = new Occasion.PraiseInvitation("https://reviews.example.org/");

    assertThat(after(invitation, Sample.surveyAnswered(true))).isEqualTo(GOOD);
    assertThat(after(invitation, Sample.surveyAnswered(false)))
        .isEqualTo(new Verdict.Untrue("low-score-since"));
  }

  @Test
  void a_reminder_ends_when_its_step_is_done() {
    assertThat(after(reminder(), new ResolutionEvent.StepDone(1, 2, null)))
        .isEqualTo(new Verdict.Untrue("step-done"));
    assertThat(after(reminder(), new ResolutionEvent.StepDone(1, 1, null))).isEqualTo(GOOD);
  }

  @Test
  void an_alert_ends_when_somebody_takes_it_on() {
    assertThat(after(alert(null), new FollowupEvent.AlertAcknowledged(ALERT, "sofie")))
        .isEqualTo(new Verdict.Untrue("alert-acknowledged"));
    assertThat(after(alert(null), new FollowupEvent.AlertAcknowledged(UUID.randomUUID(), "sofie")))
        .isEqualTo(GOOD);
  }

  @Test
  void what_is_said_of_an_appointment_ends_with_a_move_and_with_its_end() {
    for (Occasion occasion :
        List.of(
            invitation(),
            new Occasion.AppointmentReminder(arrangement(0), null),
            new Occasion.AppointmentOutcome(arrangement(0), new Occasion.Host("nl")),
            overdue())) {
      assertThat(after(occasion, new FollowupEvent.AppointmentMade(arrangement(0))))
          .isEqualTo(GOOD);
      assertThat(after(occasion, new FollowupEvent.AppointmentMoved(arrangement(1), NOW)))
          .isEqualTo(new Verdict.Untrue("appointment-moved"));
      assertThat(after(occasion, new FollowupEvent.AppointmentCancelled(arrangement(1), "ill")))
          .isEqualTo(new Verdict.Untrue("appointment-cancelled"));
      assertThat(after(occasion, new FollowupEvent.AppointmentHeld(APPOINTMENT, NOW)))
          .isEqualTo(new Verdict.Untrue("appointment-held"));
      assertThat(after(occasion, new FollowupEvent.AppointmentMissed(APPOINTMENT, NOW)))
          .isEqualTo(new Verdict.Untrue("appointment-missed"));
    }
    assertThat(
            after(
                new Occasion.AppointmentReminder(arrangement(1), null),
                new FollowupEvent.AppointmentMoved(arrangement(1), NOW)))
        .isEqualTo(GOOD);
  }

  @Test
  void an_alert_for_the_next_morning_waits_for_it_and_is_valid_for_a_day_from_then() {
    Instant morning = NOW.plus(Duration.ofHours(60));
    Message waiting = queued(alert(morning));

    assertThat(waiting.nextAttempt()).isEqualTo(morning);
    assertThat(waiting.deadline()).isEqualTo(morning.plus(Duration.ofHours(24)));
    assertThat(queued(alert(NOW.minusSeconds(1))).nextAttempt()).isEqualTo(NOW);
  }

  @Test
  void the_owner_is_not_pressed_once_the_cause_of_the_round_is_confirmed() {
    ComplaintEvent confirmed = new ResolutionEvent.CauseConfirmed("late", "d", "e", null);
    Recipient reopened =
        Sample.owned("en")
            .evolve(confirmed, 1)
            .evolve(new IntakeEvent.ComplaintReopened("not content"), 2);

    assertThat(after(overdue(), confirmed)).isEqualTo(new Verdict.Untrue("cause-confirmed"));
    assertThat(Verdict.of(queued(overdue()), reopened, NOW)).isEqualTo(GOOD);
  }

  @Test
  void a_warning_ends_with_its_promise() {
    assertThat(after(warning(), new FollowupEvent.PromiseKept(PROMISE, basis(), NOW, true)))
        .isEqualTo(new Verdict.Untrue("promise-kept"));
    assertThat(after(warning(), new FollowupEvent.PromiseReleased(PROMISE, "by agreement")))
        .isEqualTo(new Verdict.Untrue("promise-released"));
  }

  @Test
  void a_handover_ends_when_the_complaint_is_handed_over_again() {
    Occasion handover = new Occasion.OwnerChanged(MARIJKE.id());

    assertThat(after(handover, new IntakeEvent.OwnerAssigned(JAAN, false)))
        .isEqualTo(new Verdict.Untrue("owner-changed-again"));
  }

  private static Verdict after(Occasion occasion, ComplaintEvent fact) {
    return Verdict.of(queued(occasion), Sample.owned("en").evolve(fact, 1), NOW);
  }
}
