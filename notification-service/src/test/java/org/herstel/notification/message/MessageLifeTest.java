package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstel.notification.Sample.CAUSE;
import static org.herstel.notification.Sample.COMPLAINT;
import static org.herstel.notification.Sample.NOW;
import static org.herstel.notification.Sample.PROMISE;
import static org.herstel.notification.Sample.inState;
import static org.herstel.notification.message.MessageState.CANCELLED;
import static org.herstel.notification.message.MessageState.EXPIRED;
import static org.herstel.notification.message.MessageState.FAILED;
import static org.herstel.notification.message.MessageState.HANDED_OVER;
import static org.herstel.notification.message.MessageState.QUEUED;
import static org.herstel.notification.message.MessageState.RETRYING;
import static org.herstel.notification.message.MessageState.SENDING;
import static org.herstel.notification.message.MessageState.UNCERTAIN;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.NotificationEvent.MessageUncertain;
import org.herstel.notification.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageLifeTest {
  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(15), 5, 3);
  private static final double MIDDLE = 0.5;
  private static final Instant LEASE = NOW.plusSeconds(30);

  private static final Verdict GOOD = new Verdict.Good();
  private static final Verdict UNTRUE = new Verdict.Untrue("plan-answered");
  private static final Verdict LATE = new Verdict.TooLate(NOW);

  private static final Map<String, Outcome> OUTCOMES =
      Map.of(
          "taken", new Outcome.HandedOver(NOW, "250 ok"),
          "temporary", new Outcome.Temporary("451 later"),
          "technical", new Outcome.Technical("connection refused"),
          "permanent", new Outcome.Permanent("mailbox-refused", "550 no such user"),
          "unknown", new Outcome.Unknown("connection lost"),
          "not tried, good", new Outcome.NotTried(GOOD),
          "not tried, untrue", new Outcome.NotTried(UNTRUE),
          "not tried, late", new Outcome.NotTried(LATE));

  private static final Map<String, MessageState> AFTER_SENDING =
      Map.of(
          "taken", HANDED_OVER,
          "temporary", RETRYING,
          "technical", RETRYING,
          "permanent", FAILED,
          "unknown", UNCERTAIN,
          "not tried, good", RETRYING,
          "not tried, untrue", CANCELLED,
          "not tried, late", EXPIRED);

  static Stream<Arguments> every_state_and_outcome() {
    return Stream.of(MessageState.values())
        .flatMap(state -> OUTCOMES.keySet().stream().map(outcome -> Arguments.of(state, outcome)));
  }

  @ParameterizedTest
  @MethodSource
  void every_state_and_outcome(MessageState state, String outcome) {
    MessageState expected =
        switch (state) {
          case SENDING -> AFTER_SENDING.get(outcome);
          case UNCERTAIN -> outcome.equals("unknown") ? UNCERTAIN : AFTER_SENDING.get(outcome);
          case QUEUED, RETRYING, HANDED_OVER, FAILED, CANCELLED, EXPIRED -> state;
        };

    Transition then = conclude(inState(state), 1, OUTCOMES.get(outcome));

    assertThat(then.message().state()).isEqualTo(expected);
    if (state != SENDING && expected == state) {
      assertThat(then.events()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(MessageState.class)
  void only_a_waiting_message_is_claimed(MessageState state) {
    Set<MessageState> waiting = EnumSet.of(QUEUED, RETRYING, UNCERTAIN);
    Message message = inState(state);

    if (!waiting.contains(state)) {
      assertThatThrownBy(() -> MessageLife.claim(message, GOOD, LEASE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(state.name());
      return;
    }
    Transition good = MessageLife.claim(message, GOOD, LEASE);
    assertThat(good.events()).isEmpty();
    assertThat(good.message().state()).isEqualTo(SENDING);
    assertThat(good.message().attempts()).isEqualTo(message.attempts() + 1);
    assertThat(good.message().leaseUntil()).isEqualTo(LEASE);
    assertThat(good.message().nextAttempt()).isNull();
    assertThat(MessageLife.claim(message, UNTRUE, LEASE))
        .isEqualTo(
            new Transition(
                message.ended(CANCELLED),
                List.of(new MessageCancelled(message.reference(), "plan-answered"))));
    assertThat(MessageLife.claim(message, LATE, LEASE))
        .isEqualTo(
            new Transition(
                message.ended(EXPIRED), List.of(new MessageExpired(message.reference(), NOW))));
  }

  @ParameterizedTest
  @EnumSource(MessageState.class)
  void only_a_sending_message_whose_lease_ran_out_is_given_up(MessageState state) {
    Message message = inState(state);

    assertThat(MessageLife.giveUp(message, LEASE.minusMillis(1), POLICY, MIDDLE).message())
        .isEqualTo(message);
    Transition then = MessageLife.giveUp(message, LEASE, POLICY, MIDDLE);

    if (state == SENDING) {
      assertThat(then.message().state()).isEqualTo(UNCERTAIN);
      assertThat(then.message().nextAttempt()).isEqualTo(LEASE.plusSeconds(2));
      assertThat(then.events()).containsExactly(new MessageUncertain(message.reference(), 1));
    } else {
      assertThat(then).isEqualTo(new Transition(message, List.of()));
    }
  }

  @Test
  void a_message_that_was_taken_says_at_which_attempt_and_when() {
    Message message = Sample.queued(Sample.holding(2, false)).started(LEASE);
    Instant at = NOW.plusMillis(17);

    Transition then = conclude(message, 1, new Outcome.HandedOver(at, "250 ok"));

    assertThat(then.events()).containsExactly(new MessageHandedOver(message.reference(), 1, at));
    assertThat(message.reference().promise()).isEqualTo(PROMISE);
    assertThat(message.reference().revision()).isEqualTo(2);
    assertThat(message.reference().reason()).isEqualTo("holding");
  }

  @Test
  void a_result_of_an_attempt_that_was_given_up_does_not_touch_a_later_attempt() {
    Message second = inState(UNCERTAIN).started(LEASE);

    assertThat(conclude(second, 1, OUTCOMES.get("taken")))
        .isEqualTo(new Transition(second, List.of()));
  }

  @Test
  void a_late_answer_ends_the_doubt_while_nothing_else_has_been_tried() {
    Message doubted = inState(UNCERTAIN);

    Transition then = conclude(doubted, 1, OUTCOMES.get("taken"));

    assertThat(then.message().state()).isEqualTo(HANDED_OVER);
    assertThat(then.events()).containsExactly(new MessageHandedOver(doubted.reference(), 1, NOW));
  }

  @Test
  void an_uncertain_message_is_repeated_three_times_and_then_stays_uncertain() {
    Message message = Sample.queued(new Occasion.Acknowledgement());
    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(message.nextAttempt()).as("turn %d", attempt).isNotNull();
      Message sending = MessageLife.claim(message, GOOD, LEASE).message();
      Transition then = conclude(sending, attempt, OUTCOMES.get("unknown"));
      assertThat(then.events()).containsExactly(new MessageUncertain(message.reference(), attempt));
      message = then.message();
    }
    assertThat(message.state()).isEqualTo(UNCERTAIN);
    assertThat(message.nextAttempt()).isNull();
  }

  @Test
  void refusals_for_now_wait_longer_each_time_and_end_as_a_failure() {
    Message message = Sample.queued(new Occasion.Acknowledgement());
    for (int attempt = 1; attempt <= 4; attempt++) {
      Message sending = MessageLife.claim(message, GOOD, LEASE).message();
      message = conclude(sending, attempt, OUTCOMES.get("temporary")).message();
      assertThat(message.nextAttempt()).isEqualTo(NOW.plusSeconds(1L << attempt));
    }
    Transition last =
        conclude(MessageLife.claim(message, GOOD, LEASE).message(), 5, OUTCOMES.get("temporary"));

    assertThat(last.message().state()).isEqualTo(FAILED);
    assertThat(last.events())
        .containsExactly(new MessageFailed(message.reference(), 5, "refused-too-often"));
  }

  @Test
  void an_outage_of_the_mail_server_never_counts_against_the_message() {
    Message message = Sample.queued(new Occasion.Acknowledgement());
    for (int attempt = 1; attempt <= 50; attempt++) {
      Message sending = MessageLife.claim(message, GOOD, LEASE).message();
      message = conclude(sending, attempt, OUTCOMES.get("technical")).message();
    }
    assertThat(message.state()).isEqualTo(RETRYING);
    assertThat(message.failures()).isZero();
    assertThat(message.nextAttempt()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void a_message_without_an_address_has_failed_before_it_was_tried() {
    Transition none = queueFor(new Addressee("c-1", "Anna", null));
    Transition malformed = queueFor(new Addressee("c-1", "Anna", "anna@\r\nBcc: all@example.org"));

    assertThat(none.message().state()).isEqualTo(FAILED);
    assertThat(none.events())
        .containsExactly(new MessageFailed(none.message().reference(), 0, "no-address"));
    assertThat(malformed.message().state()).isEqualTo(FAILED);
    assertThat(malformed.events())
        .containsExactly(new MessageFailed(malformed.message().reference(), 0, "invalid-address"));
  }

  private static Transition queueFor(Addressee to) {
    return MessageLife.queue(COMPLAINT, 1, new Occasion.Acknowledgement(), to, CAUSE, NOW);
  }

  private static Transition conclude(Message message, int attempt, Outcome outcome) {
    return MessageLife.conclude(message, attempt, outcome, NOW, POLICY, MIDDLE);
  }
}
