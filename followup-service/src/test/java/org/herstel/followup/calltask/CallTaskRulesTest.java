package org.herstel.followup.calltask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstel.followup.recovery.Story.failed;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.id;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.Rung;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTaskRulesTest {
  private final Story story = new Story();

  @Test
  void after_the_last_holding_message_a_supervisor_calls_in_person() {
    story.promised("PT10H").at("PT9H").fires();
    story.hears(handedOver(story.promise().id(), 1, story.now()));
    story.at("PT19H").fires();
    story.hears(handedOver(story.promise().id(), 2, story.now()));

    assertThat(story.at("PT29H").fires())
        .satisfiesExactly(
            alert -> assertThat(alert).isInstanceOf(SupervisorAlerted.class),
            call -> assertThat(call).isInstanceOf(CallTaskOpened.class));
    assertThat(task().rung()).isEqualTo(Rung.SUPERVISOR);
    assertThat(task().reason()).isEqualTo("holding-limit-reached");
    assertThat(task().promise()).contains(story.promise().id());
    assertThat(story.recovery().isOpen(task())).isTrue();
  }

  @Test
  void a_customer_whom_no_message_reaches_is_called_by_the_owner() {
    story.promised("PT10H").at("PT9H").fires();

    story.hears(failed(story.promise().id(), 1));

    assertThat(task().rung()).isEqualTo(Rung.OWNER);
    assertThat(task().reason()).isEqualTo("customer-unreachable");
  }

  @Test
  void the_owner_calls_a_customer_whose_mails_cannot_be_delivered_once() {
    story.received();

    story.hears(undeliverable(id(7).toString()));
    story.hears(undeliverable(id(7).toString()));

    assertThat(story.recovery().calls().tasks()).hasSize(1);
    assertThat(task().rung()).isEqualTo(Rung.OWNER);
    assertThat(task().reason()).isEqualTo("message-failed");
    story.decides(attempt(true));
    story.hears(undeliverable(id(7).toString()));
    assertThat(story.recovery().calls().tasks()).hasSize(2);
  }

  @Test
  void nobody_calls_because_a_colleague_cannot_be_written_to_nor_once_it_is_withdrawn() {
    story.received();

    assertThat(story.hears(undeliverable("sofie"))).isEmpty();
    story.hears(new ComplaintWithdrawn(null));
    assertThat(story.hears(undeliverable(id(7).toString()))).isEmpty();
  }

  private static MessageFailed undeliverable(String recipient) {
    return new MessageFailed(
        new Message(UUID.randomUUID(), "acknowledgement", "email", recipient, null, null),
        1,
        "550 no such user");
  }

  @Test
  void other_alerts_call_for_nobody() {
    story.received().at("PT21M").fires();

    assertThat(story.recovery().alerts().alerts()).hasSize(1);
    assertThat(story.recovery().calls().tasks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, ok",
    "false, true, complaint-withdrawn",
    "true, false, call-already-made",
    "true, true, call-already-made",
  })
  void a_call_is_noted_until_the_customer_is_reached(
      boolean done, boolean withdrawn, String answer) {
    unreachable();
    story.decides(attempt(false));
    if (done) {
      story.decides(attempt(true));
    }
    if (withdrawn) {
      story.hears(new ComplaintWithdrawn(null));
    }

    if (answer.equals("ok")) {
      assertThat(story.decides(attempt(true)))
          .isEqualTo(List.of(new CallAttempted(task().id(), true, "All well.", "anna")));
      assertThat(task().attempts())
          .extracting(CallTask.Attempt::reached)
          .containsExactly(false, true);
    } else {
      assertThatThrownBy(() -> story.decides(attempt(true)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.obstacles())
                      .singleElement()
                      .satisfies(one -> assertThat(one.code()).isEqualTo(answer)));
    }
    assertThat(story.recovery().isOpen(task())).isFalse();
  }

  @Test
  void a_call_that_nobody_answered_leaves_the_task_open() {
    unreachable();

    story.decides(attempt(false));

    assertThat(story.recovery().isOpen(task())).isTrue();
  }

  private void unreachable() {
    story.promised("PT10H").at("PT9H").fires();
    story.hears(failed(story.promise().id(), 1));
  }

  private CallTask task() {
    return story.recovery().calls().tasks().getFirst();
  }

  private Decision<? extends ComplaintEvent> attempt(boolean reached) {
    return CallTaskRules.attempt(
        task(), story.recovery().withdrawn(), reached, Optional.of("All well."), "anna");
  }
}
