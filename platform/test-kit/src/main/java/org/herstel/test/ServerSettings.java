package org.herstel.test;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.events.Topics;

/** How the servers of a test stack are set up, wherever they run. */
final class ServerSettings {
  /** Kafka's options: small, and quick to start. */
  static final List<String> BROKER_JVM =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** Broker settings by their Kafka name. */
  static final Map<String, String> BROKER = Map.of("log.index.size.max.bytes", "65536");

  /** Server settings by their name in {@code postgresql.conf}. What is killed is never power. */
  static final Map<String, String> POSTGRES =
      Map.of(
          "fsync", "off",
          "full_page_writes", "off",
          "synchronous_commit", "on",
          "shared_buffers", "64MB",
          "max_connections", "200");

  /** Enough to see records of different complaints in different partitions. */
  private static final int MOST_PARTITIONS = 4;

  private static final SecureRandom RANDOM = new SecureRandom();

  private ServerSettings() {}

  /** The topics of the contract. */
  static List<BrokerTopic> topics() {
    return Topics.ALL.stream()
        .map(topic ->
            new BrokerTopic(
                topic.name(), Math.min(topic.partitions(), MOST_PARTITIONS), topic.settings()))
        .toList();
  }

  /** Something that nobody guesses, in letters, digits, {@code -} and {@code _}. */
  static String secret(int bytes) {
    byte[] secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
