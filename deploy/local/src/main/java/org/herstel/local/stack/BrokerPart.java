package org.herstel.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.process.Guard;
import org.herstel.events.Topics;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;

/** The Kafka broker with every topic of the contract. */
final class BrokerPart implements Part {
  private final BrokerConfig config;
  private final Guard guard;
  private KafkaBroker broker;

  BrokerPart(Home home, Ports ports, Guard guard) {
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
            Map.of());
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
