package org.herstel.embedded.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param access who may do what; anybody anything if absent
 */
public record BrokerConfig(
    Path home,
    int port,
    int controllerPort,
    Path log,
    List<BrokerTopic> topics,
    List<String> jvmOptions,
    Map<String, String> settings,
    Optional<BrokerAccess> access) {
  /** What every single broker of ours is set to, by the settings' Kafka names. */
  public static final Map<String, String> DEFAULTS = defaults();

  /** A broker on which anybody may do anything. */
  public BrokerConfig(
      Path home,
      int port,
      int controllerPort,
      Path log,
      List<BrokerTopic> topics,
      List<String> jvmOptions,
      Map<String, String> settings) {
    this(home, port, controllerPort, log, topics, jvmOptions, settings, Optional.empty());
  }

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
    access.ifPresent(who -> restrict(all, who));
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

  private void restrict(Properties all, BrokerAccess who) {
    String named = "SERVICES://127.0.0.1:" + who.port();
    all.put("listeners", all.get("listeners") + "," + named);
    all.put("advertised.listeners", all.get("advertised.listeners") + "," + named);
    all.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,SERVICES:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    all.put("inter.broker.listener.name", "SERVICES");
    all.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    all.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
    all.put("sasl.mechanism.controller.protocol", "PLAIN");
    all.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
    String administrator = BrokerAccess.ADMINISTRATOR;
    String password = who.administratorPassword();
    all.put(
        "listener.name.services.scram-sha-512.sasl.jaas.config",
        BrokerAccess.scram(administrator, password));
    all.put(
        "listener.name.controller.plain.sasl.jaas.config",
        BrokerAccess.plain(administrator, password));
    all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    all.put("super.users", "User:" + administrator);
    AccessSettings.write(who, all);
  }
}
