package org.herstel.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerTopicTest {
  @Test
  void a_topic_survives_the_way_through_the_command_line() {
    BrokerTopic topic =
        new BrokerTopic("events", 24, Map.of("retention.ms", "-1", "cleanup.policy", "compact"));
    assertThat(BrokerTopic.ofArgument(topic.toArgument())).isEqualTo(topic);
    BrokerTopic plain = new BrokerTopic("plain", 1, Map.of());
    assertThat(BrokerTopic.ofArgument(plain.toArgument())).isEqualTo(plain);
  }
}
