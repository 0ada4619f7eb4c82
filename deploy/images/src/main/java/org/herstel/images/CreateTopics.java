package org.herstel.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.herstel.events.Topics;

/**
 * Creates the topics of the contract that a cluster lacks. Topics that are there stay as they are;
 * one with another number of partitions is a mistake that is told, since keys would not be found
 * where they belong.
 */
final class CreateTopics {
  private CreateTopics() {}

  /**
   * Creates what is missing.
   *
   * @param copies how many brokers keep each
   * @return what is wrong with those that were there, in sentences
   */
  static List<String> at(Admin admin, short copies)
      throws ExecutionException, InterruptedException {
    Map<String, Integer> partitions = existing(admin);
    List<NewTopic> missing = missing(partitions.keySet(), copies);
    admin.createTopics(missing).all().get();
    missing.forEach(topic -> System.out.println("created " + topic.name()));
    return wrong(partitions);
  }

  static List<NewTopic> missing(Set<String> existing, short copies) {
    return Topics.ALL.stream()
        .filter(topic -> !existing.contains(topic.name()))
        .map(topic ->
            new NewTopic(topic.name(), topic.partitions(), copies).configs(topic.settings()))
        .toList();
  }

  static List<String> wrong(Map<String, Integer> partitions) {
    List<String> wrong = new ArrayList<>();
    for (Topics.Topic topic : Topics.ALL) {
      int there = partitions.getOrDefault(topic.name(), topic.partitions());
      if (there != topic.partitions()) {
        wrong.add(
            "The topic %s has %d partitions instead of %d; see docs/adr/0001-one-topic.md for the way out."
                .formatted(topic.name(), there, topic.partitions()));
      }
    }
    return wrong;
  }

  private static Map<String, Integer> existing(Admin admin)
      throws ExecutionException, InterruptedException {
    Set<String> names = admin.listTopics().names().get();
    Map<String, Integer> partitions = new TreeMap<>();
    for (TopicDescription topic : admin.describeTopics(names).allTopicNames().get().values()) {
      partitions.put(topic.name(), topic.partitions().size());
    }
    return partitions;
  }
}
