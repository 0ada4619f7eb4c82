package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageIdTest {
  private static final UUID EVENT = UUID.fromString("019a8f00-0000-7000-8000-0000000000e1");

  @Test
  void the_same_fact_reason_channel_and_recipient_always_make_the_same_id() {
    UUID id = MessageId.of(EVENT, Reason.HOLDING, MessageId.EMAIL, "customer-1");

    assertThat(id).isEqualTo(MessageId.of(EVENT, Reason.HOLDING, MessageId.EMAIL, "customer-1"));
    assertThat(id.version()).isEqualTo(5);
    assertThat(id)
        .as("pinned: mails that are on their way carry it")
        .isEqualTo(UUID.fromString("f441a1c8-7751-543f-b055-1da9a7133db4"));
  }

  @Test
  void any_difference_makes_another_message() {
    assertThat(
            java.util.Set.of(
                MessageId.of(EVENT, Reason.HOLDING, MessageId.EMAIL, "customer-1"),
                MessageId.of(EVENT, Reason.RESOLVED, MessageId.EMAIL, "customer-1"),
                MessageId.of(EVENT, Reason.HOLDING, "sms", "customer-1"),
                MessageId.of(EVENT, Reason.HOLDING, MessageId.EMAIL, "customer-2"),
                MessageId.of(
                    UUID.fromString("019a8f00-0000-7000-8000-0000000000e2"),
                    Reason.HOLDING,
                    MessageId.EMAIL,
                    "customer-1")))
        .hasSize(5);
  }
}
