package org.herstel.embedded.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a broker is to be.
 *
 * @param home directory for its data and settings
 * @param port loopback port of the clients
 * @param controllerPort loopback port on which it talks to itself
 * @param log file that its log is appended to
 * @param jvmOptions of its process
 * @param settings broker settings by their Kafka name, over the defaults
 */
public record BrokerConfig(
    Path home,
    int port,
    int controllerPort,
    Path log,
    List<BrokerTopic> topics,
    List<String> jvmOptions,
    Map<String, String> settings) {
  /** What every single broker of ours is set to, by the settings' Kafka names. */
  public static final Map<String, String> DEFAULTS = defaults();

  Properties toProperties() {
    Properties all = new Properties();
    String controller = "127.0.0.1:" + controllerPort;
    String clients = "PLAINTEXT://127.0.0.1:" + port;
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@" + controller);
    all.put("listeners", clients + ",CONTROLLER://" + controller);
    all.put("advertised.listeners", clients);
    all.put("controller.listener.names", "CONTROLLER");
    all.put("log.dirs", home.resolve("data").toAbsolutePath().toString());
    all.putAll(DEFAULTS);
    all.putAll(settings);
    return all;
  }

  private static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    for (String one :
        List.of(
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr")) {
      defaults.put(one, "1");
    }
    defaults.put("offsets.topic.num.partitions", "4");
    defaults.put("transaction.state.log.num.partitions", "4");
    defaults.put("share.coordinator.state.topic.num.partitions", "4");
    // After kill -9 a broker waits until its former self counts as gone; 9 s by default.
    defaults.put("broker.session.timeout.ms", "3000");
    defaults.put("broker.heartbeat.interval.ms", "500");
    defaults.put("group.initial.rebalance.delay.ms", "0");
    defaults.put("auto.create.topics.enable", "false");
    defaults.put("message.max.bytes", "3145728");
    defaults.put("log.cleaner.dedupe.buffer.size", "16777216");
    return Map.copyOf(defaults);
  }
}
