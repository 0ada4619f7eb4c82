package org.herstel.test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.herstel.embedded.kafka.BrokerTopic;

/** The broker as its administrator sees it. */
final class TestTopics {
  private TestTopics() {}

  /** Makes the topics on a new broker. */
  static void create(String bootstrapServers, List<BrokerTopic> topics) {
    asAdministrator(
        bootstrapServers,
        admin ->
            admin
                .createTopics(
                    topics.stream()
                        .map(topic ->
                            new NewTopic(topic.name(), topic.partitions(), (short) 1)
                                .configs(topic.settings()))
                        .toList())
                .all()
                .get(1, TimeUnit.MINUTES));
  }

  /** Waits until the broker is a member of its cluster again. */
  static void awaitBroker(String bootstrapServers, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    asAdministrator(
        bootstrapServers,
        admin -> {
          while (admin.describeCluster().nodes().get(1, TimeUnit.MINUTES).isEmpty()) {
            if (System.nanoTime() > deadline) {
              throw new TimeoutException("it is no member of its cluster");
            }
            Thread.sleep(100);
          }
          return null;
        });
  }

  private interface Work {
    Object with(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
  }

  /** Kafka loads classes by the thread's loader, and tests come here with those of Quarkus. */
  private static void asAdministrator(String bootstrapServers, Work work) {
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    current.setContextClassLoader(Admin.class.getClassLoader());
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      work.with(admin);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker at " + bootstrapServers + " does not serve", e);
    } catch (InterruptedException e) {
      current.interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      current.setContextClassLoader(before);
    }
  }
}
