package org.herstel.system.stack;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.herstel.local.service.Service;

/** Who reads what, as the broker knows it. */
public final class Groups {
  private Groups() {}

  /** How many members of a service's group share the partitions of a topic. */
  public static long readers(String brokers, Service service, String topic) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      ConsumerGroupDescription group =
          admin.describeConsumerGroups(List.of(service.label())).all().get().get(service.label());
      return group.members().stream()
          .filter(member ->
              member.assignment().topicPartitions().stream()
                  .anyMatch(partition -> partition.topic().equals(topic)))
          .count();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker cannot be asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
