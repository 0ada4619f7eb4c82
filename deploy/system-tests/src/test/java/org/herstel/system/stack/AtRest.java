package org.herstel.system.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;

/** Whether anything is still on its way: to the broker, to a service or to a mailbox. */
final class AtRest implements AutoCloseable {
  private static final String WAITING_MESSAGES =
      "select count(*) from message where state in ('QUEUED', 'SENDING', 'RETRYING', 'UNCERTAIN')";

  private final Admin admin;
  private final Databases databases;

  AtRest(String brokers, Databases databases) {
    this.admin = Admin.create(Map.of("bootstrap.servers", brokers));
    this.databases = databases;
  }

  /** What is on its way, in words; empty when the stack is at rest. */
  List<String> movement() {
    List<String> movement = new ArrayList<>();
    try {
      Map<TopicPartition, Long> events = ends(Topics.COMPLAINT_EVENTS);
      for (Service service : Service.values()) {
        unread(service, events, movement);
      }
      unread(Service.INTAKE, ends(Topics.SUBMISSIONS), movement);
      long messages = databases.count(Service.NOTIFICATION, WAITING_MESSAGES);
      if (messages > 0) {
        movement.add(messages + " messages to send");
      }
      for (Service service : Service.values()) {
        long unpublished = databases.count(service, "select count(*) from outbox");
        if (unpublished > 0) {
          movement.add("%d records to publish by %s".formatted(unpublished, service.label()));
        }
      }
      if (!ends(Topics.COMPLAINT_EVENTS).equals(events)) {
        movement.add("new events");
      }
    } catch (ExecutionException e) {
      movement.add("the broker does not answer: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return movement;
  }

  private void unread(Service service, Map<TopicPartition, Long> ends, List<String> movement) {
    String topic = ends.keySet().iterator().next().topic();
    Map<TopicPartition, Long> read = new HashMap<>();
    databases
        .query(
            service,
            "select partition || ':' || next from consumer_offset where topic = '" + topic + "'")
        .forEach(row -> {
          String[] both = row.split(":");
          read.put(new TopicPartition(topic, Integer.parseInt(both[0])), Long.parseLong(both[1]));
        });
    long behind =
        ends.entrySet().stream()
            .mapToLong(end -> end.getValue() - read.getOrDefault(end.getKey(), 0L))
            .sum();
    if (behind != 0) {
      movement.add("%d records of %s to read by %s".formatted(behind, topic, service.label()));
    }
  }

  private Map<TopicPartition, Long> ends(String topic)
      throws ExecutionException, InterruptedException {
    int partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  @Override
  public void close() {
    admin.close();
  }
}
