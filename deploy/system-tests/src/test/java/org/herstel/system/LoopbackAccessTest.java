package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.herstel.events.Topics;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody on this machine may do on the stack's broker without saying who he is. */
@Tag("long")
@ExtendWith(LocalStackExtension.class)
class LoopbackAccessTest {
  private final LocalStack stack;

  LoopbackAccessTest(LocalStack stack) {
    this.stack = stack;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Topics.COMPLAINT_EVENTS,
        Topics.REFERENCE_EVENTS,
        Topics.SUBMISSIONS_REJECTED,
        Topics.PARKED_EVENTS,
        Topics.OPERATOR_COMMANDS
      })
  void nobody_says_anything_in_the_place_of_a_service(String topic) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, "key", "forged".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> stack.wire().publish(record))
        .hasCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void everybody_hands_complaints_in_and_reads_what_becomes_of_them() {
    String key = UUID.randomUUID().toString();
    stack
        .wire()
        .publish(
            new ProducerRecord<>(
                Topics.SUBMISSIONS, key, "no complaint".getBytes(StandardCharsets.UTF_8)));

    assertThat(stack.wire().read(Topics.SUBMISSIONS)).anyMatch(record -> key.equals(record.key()));
    for (Topics.Topic topic : Topics.ALL) {
      assertThatNoException().isThrownBy(() -> stack.wire().read(topic.name()));
    }
  }
}
