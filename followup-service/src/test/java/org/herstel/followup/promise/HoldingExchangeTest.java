package org.herstel.followup.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.expired;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.id;
import static org.herstel.followup.recovery.Story.time;

import java.util.List;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.Rung;
import org.herstel.followup.recovery.Story;
import org.junit.jupiter.api.Test;

/** The course of the exchange with its exact events; every other order is in the promise table. */
class HoldingExchangeTest {
  private static final UUID PROMISE = id(1);
  private static final String TEXT = "We send it again";

  private final Story story = new Story().promised("PT10H");

  @Test
  void holding_message_is_asked_for_before_the_promised_time() {
    assertThat(story.at("PT8H59M59.999S").fires()).isEmpty();
    assertThat(story.at("PT9H").fires())
        .containsExactly(
            new HoldingRequested(
                PROMISE, 1, TEXT, time("PT10H"), time("PT20H"), time("PT10H"), false));
    assertThat(story.promise().state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void only_the_hand_over_before_the_promised_time_renegotiates() {
    story.at("PT9H").fires();
    assertThat(story.at("PT9H1M").hears(handedOver(PROMISE, 1, time("PT9H0.5S"))))
        .containsExactly(
            new PromiseRenegotiated(PROMISE, 1, time("PT20H"), time("PT9H0.5S"), null));
    assertThat(story.promise().due()).isEqualTo(time("PT20H"));
  }

  @Test
  void a_hand_over_at_the_promised_time_is_too_late() {
    story.at("PT9H").fires();
    assertThat(story.at("PT10H0.3S").hears(handedOver(PROMISE, 1, time("PT10H"))))
        .containsExactly(
            new PromiseBroken(PROMISE, time("PT10H")),
            new HoldingRequested(
                PROMISE, 2, TEXT, time("PT10H"), time("PT20H0.3S"), time("PT11H0.3S"), true),
            broken("2026-03-02T19:00:00Z", id(2)));
  }

  @Test
  void after_two_messages_a_supervisor_takes_over() {
    story.at("PT9H").fires();
    story.hears(handedOver(PROMISE, 1, story.now()));
    story.at("PT19H").fires();
    story.hears(handedOver(PROMISE, 2, story.now()));
    assertThat(story.at("PT29H").fires())
        .containsExactly(
            new SupervisorAlerted(
                id(2),
                "holding-limit-reached",
                "care",
                "The customer has been put off 2 times and it will not be done by"
                    + " 2026-03-03T15:00:00Z. Call in person.",
                PROMISE,
                null),
            new CallTaskOpened(
                id(3),
                Rung.SUPERVISOR,
                "holding-limit-reached",
                "The customer has been put off 2 times and it will not be done by"
                    + " 2026-03-03T15:00:00Z. Call in person.",
                PROMISE));
    assertThat(story.at("PT30H").fires())
        .containsExactly(
            new PromiseBroken(PROMISE, time("PT30H")), broken("2026-03-03T15:00:00Z", id(4)));
    assertThat(story.at("P30D").fires()).isEmpty();
  }

  @Test
  void an_outage_over_the_whole_window_is_confessed_at_once_and_alarmed() {
    assertThat(story.at("PT12H").fires())
        .containsExactly(
            new PromiseBroken(PROMISE, time("PT10H")),
            new HoldingRequested(
                PROMISE, 1, TEXT, time("PT10H"), time("PT22H"), time("PT13H"), true),
            broken("2026-03-02T19:00:00Z", id(2)));
  }

  @Test
  void an_outage_that_leaves_some_of_the_window_still_tells_the_customer_in_time() {
    assertThat(story.at("PT9H59M59S").fires())
        .containsExactly(
            new HoldingRequested(
                PROMISE, 1, TEXT, time("PT10H"), time("PT20H"), time("PT10H"), false));
  }

  @Test
  void the_new_time_told_late_is_watched_like_any_other() {
    story.at("PT12H").fires();
    story.at("PT12H1M").hears(handedOver(PROMISE, 1, story.now()));
    assertThat(story.at("PT22H").promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(story.at("PT21H").fires())
        .containsExactly(
            new HoldingRequested(
                PROMISE, 2, TEXT, time("PT22H"), time("PT32H"), time("PT22H"), false));
  }

  @Test
  void a_late_message_never_promises_beyond_its_own_use() {
    Story quick = new Story().promised("PT10S");
    List<ComplaintEvent> events = quick.at("PT2H").fires();
    assertThat(events.get(1))
        .isEqualTo(
            new HoldingRequested(
                PROMISE, 1, TEXT, time("PT10S"), time("PT3H"), time("PT3H"), true));
  }

  @Test
  void nothing_is_asked_for_after_the_promise_was_kept() {
    story.at("PT8H").hears(new StepDone(1, 1, null));
    assertThat(story.at("PT9H").fires()).isEmpty();
    assertThat(story.at("P9D").fires()).isEmpty();
  }

  @Test
  void a_keeping_that_becomes_known_late_still_counts_from_when_it_was() {
    story.at("PT12H").fires();
    assertThat(story.at("PT13H").hears(new StepDone(1, 1, null), 1, time("PT9H30M")))
        .containsExactly(
            new PromiseKept(PROMISE, new Basis("plan-step", 1, 1), time("PT9H30M"), true));
    assertThat(story.promise().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void a_hand_over_that_becomes_known_after_the_keeping_corrects_it() {
    story.at("PT9H").fires();
    story.at("PT11H").hears(new StepDone(1, 1, null));
    assertThat(story.promise().state()).isEqualTo(PromiseState.BROKEN);
    assertThat(story.at("PT11H1M").hears(handedOver(PROMISE, 1, time("PT9H1S"))))
        .containsExactly(
            new PromiseRenegotiated(PROMISE, 1, time("PT20H"), time("PT9H1S"), null),
            new PromiseKept(PROMISE, new Basis("plan-step", 1, 1), time("PT11H"), true));
    assertThat(story.promise().state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void an_expiry_heard_a_moment_early_breaks_nothing_before_the_due_time() {
    story.at("PT9H").fires();
    assertThat(story.at("PT9H59M59.9S").hears(expired(PROMISE, 1, time("PT10H")))).isEmpty();
    assertThat(story.fires()).isEmpty();
    assertThat(story.at("PT10H").fires())
        .containsExactly(
            new PromiseBroken(PROMISE, time("PT10H")),
            new HoldingRequested(
                PROMISE, 2, TEXT, time("PT10H"), time("PT20H"), time("PT11H"), true),
            broken("2026-03-02T19:00:00Z", id(2)));
  }

  private static SupervisorAlerted broken(String due, UUID alert) {
    return new SupervisorAlerted(
        alert,
        "promise-broken",
        "care",
        "Promised for %s, not kept, and the customer was not told in time. Call now."
            .formatted(due),
        PROMISE,
        null);
  }
}
