package org.herstel.local.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstel.access.Access;
import org.herstel.embedded.kafka.BrokerAccess;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.process.Guard;
import org.herstel.events.Topics;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.KafkaLogin;
import org.herstel.local.service.Service;
import org.herstel.local.token.Secrets;

/**
 * The Kafka broker with every topic of the contract. Services say who they are; whoever comes by
 * the open port may do what {@code deploy/kafka/access.yaml} allows {@code ANONYMOUS}.
 */
final class BrokerPart implements Part {
  private static final String ADMINISTRATOR_FILE = "kafka-admin.properties";

  private final BrokerConfig config;
  private final Ports ports;
  private final Secrets secrets;
  private final Guard guard;
  private KafkaBroker broker;

  BrokerPart(Home home, Ports ports, Secrets secrets, Guard guard) {
    this.ports = ports;
    this.secrets = secrets;
    this.guard = guard;
    this.config =
        new BrokerConfig(
            home.data().resolve("kafka"),
            ports.number(Port.KAFKA),
            ports.number(Port.KAFKA_CONTROLLER),
            home.log(name()),
            Topics.ALL.stream()
                .map(topic -> new BrokerTopic(topic.name(), topic.partitions(), topic.settings()))
                .toList(),
            List.of("-Xms96m", "-Xmx256m", "-XX:+UseSerialGC", "-Xshare:auto"),
            Map.of(),
            Optional.of(access(ports, secrets)));
  }

  private static BrokerAccess access(Ports ports, Secrets secrets) {
    return new BrokerAccess(
        ports.number(Port.KAFKA_SERVICES),
        secrets.kafkaPassword(BrokerAccess.ADMINISTRATOR),
        Arrays.stream(Service.values())
            .map(Service::label)
            .collect(Collectors.toMap(Function.identity(), secrets::kafkaPassword)),
        Access.ofThePlatform().acls());
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Path log() {
    return config.log();
  }

  @Override
  public Process start() {
    if (broker == null) {
      secrets.write(ADMINISTRATOR_FILE, KafkaLogin.administrator(ports, secrets).forTools());
      broker = KafkaBroker.start(config, guard);
    } else {
      guard.release(broker.process().pid());
      broker.restart();
    }
    return broker.process();
  }

  @Override
  public void stop() {
    broker.close();
  }
}
