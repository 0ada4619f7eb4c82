package org.herstel.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.herstel.events.Topics;
import org.junit.jupiter.api.Test;

class CreateTopicsTest {
  @Test
  void a_new_cluster_gets_every_topic_as_the_contract_says() {
    assertThat(CreateTopics.missing(Set.of(), (short) 3))
        .containsExactlyElementsOf(
            Topics.ALL.stream()
                .map(topic ->
                    new NewTopic(topic.name(), topic.partitions(), (short) 3)
                        .configs(topic.settings()))
                .toList());
  }

  @Test
  void topics_that_are_there_are_not_made_again() {
    assertThat(CreateTopics.missing(Set.of(Topics.COMPLAINT_EVENTS, "of-others"), (short) 1))
        .hasSize(Topics.ALL.size() - 1)
        .noneMatch(topic -> topic.name().equals(Topics.COMPLAINT_EVENTS));
  }

  @Test
  void a_topic_with_another_number_of_partitions_is_told() {
    assertThat(CreateTopics.wrong(Map.of(Topics.COMPLAINT_EVENTS, 12, "of-others", 1)))
        .singleElement()
        .asString()
        .contains("complaint-events has 12 partitions instead of 24");
    assertThat(CreateTopics.wrong(Map.of(Topics.COMPLAINT_EVENTS, 24))).isEmpty();
  }
}
