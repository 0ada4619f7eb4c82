package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.notification.Sample.JAAN;
import static org.herstel.notification.Sample.MARIJKE;
import static org.herstel.notification.Sample.NOW;
import static org.herstel.notification.Sample.PROMISE;
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
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Decision;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.notification.Sample;
import org.herstel.notification.recipient.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {
  private static final Verdict GOOD = new Verdict.Good();

  private static List<Occasion> occasions() {
    return List.of(
        new Occasion.Acknowledgement(),
        new Occasion.OwnerChanged(MARIJKE.id()),
        new Occasion.PlanOffered(plan(1), link(1)),
        new Occasion.PlanAgreed(plan(1)),
        holding(1, false),
        new Occasion.Resolved(),
        new Occasion.Withdrawn(),
        reminder(),
        warning(),
        new Occasion.DeadlineWarning(
            PROMISE, "Within eight weeks", NOW.plus(Duration.ofDays(2)), true, "nl"),
        new Occasion.SupervisorAlert(UUID.randomUUID(), "first-response-missed", "…", "nl"));
  }

  private static Occasion reminder() {
    return new Occasion.StepReminder(
        1, 2, "Send us the receipt", NOW.plus(Duration.ofDays(1)), false);
  }

  private static Occasion warning() {
    return new Occasion.OwnerWarning(
        PROMISE, "We send it again", NOW.plus(Duration.ofHours(4)), "nl");
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
            || occasion instanceof Occasion.OwnerWarning
            || occasion instanceof Occasion.DeadlineWarning
            || occasion instanceof Occasion.SupervisorAlert;

    assertThat(Verdict.of(queued(occasion), reopened, NOW))
        .isEqualTo(outlives ? GOOD : new Verdict.Untrue("round-over"));
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
  void a_reminder_ends_when_its_step_is_done() {
    assertThat(after(reminder(), new ResolutionEvent.StepDone(1, 2, null)))
        .isEqualTo(new Verdict.Untrue("step-done"));
    assertThat(after(reminder(), new ResolutionEvent.StepDone(1, 1, null))).isEqualTo(GOOD);
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
