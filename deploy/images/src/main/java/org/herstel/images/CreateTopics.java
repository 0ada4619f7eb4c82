package org.herstel.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.herstel.events.Topics;

/**
 * Creates the topics of the contract that a cluster lacks. Arguments: the brokers' addresses and
 * how many brokers keep a copy. Topics that are there stay as they are; one with another number of
 * partitions is a mistake that is told, since keys would not be found where they belong.
 */
final class CreateTopics {
  private static final int PATIENCE_MILLIS = 60_000;

  private CreateTopics() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 2) {
      System.err.println("Name the brokers and the number of copies, such as: kafka:19092 1");
      System.exit(2);
    }
    try (Admin admin = connect(arguments[0])) {
      Map<String, Integer> partitions = existing(admin);
      List<NewTopic> missing = missing(partitions.keySet(), Short.parseShort(arguments[1]));
      admin.createTopics(missing).all().get();
      missing.forEach(topic -> System.out.println("created " + topic.name()));
      List<String> wrong = wrong(partitions);
      wrong.forEach(System.err::println);
      System.exit(wrong.isEmpty() ? 0 : 1);
    } catch (ExecutionException e) {
      System.err.printf(
          "The topics cannot be created at %s: %s%n", arguments[0], e.getCause().getMessage());
      System.exit(1);
    }
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

  private static Admin connect(String brokers) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS));
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
