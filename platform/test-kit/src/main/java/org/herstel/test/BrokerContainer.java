package org.herstel.test;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.embedded.kafka.BrokerConfig;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.kafka.KafkaContainer;

/** A Kafka broker (KRaft, one node) in a container. */
final class BrokerContainer extends ContainerServer {
  private static final int PORT = 9092;

  /** A volume of the image: it outlives the server and is no part of the container's layers. */
  private static final String DATA = "/var/lib/kafka/data/log";

  /** The broker is not the container's first process, which hands no signals on. */
  private static final String TERMINATE_JAVA =
      "for p in /proc/[0-9]*; do case $(readlink $p/exe) in */java) kill -TERM ${p#/proc/};; esac;"
          + " done";

  private final KafkaContainer kafka;

  private BrokerContainer(KafkaContainer kafka) {
    super(kafka, PORT);
    this.kafka = kafka;
  }

  /** One that is not started yet. */
  static BrokerContainer of(String image) {
    return new BrokerContainer(new KafkaContainer(image).withEnv(environment()));
  }

  String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  void awaitReady() {
    TestTopics.awaitBroker(bootstrapServers(), PATIENCE);
  }

  @Override
  void askToEnd() {
    try {
      ExecResult asked = kafka.execInContainer("sh", "-c", TERMINATE_JAVA);
      if (asked.getExitCode() != 0) {
        throw new IllegalStateException("the broker cannot be stopped: " + asked.getStderr());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("the broker cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The image takes broker settings as variables: {@code KAFKA_}, upper case, no dots. */
  private static Map<String, String> environment() {
    Map<String, String> settings = new TreeMap<>(BrokerConfig.DEFAULTS);
    settings.putAll(ServerSettings.BROKER);
    settings.put("log.dirs", DATA);
    Map<String, String> environment = new TreeMap<>();
    settings.forEach((name, value) ->
        environment.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    environment.put("KAFKA_HEAP_OPTS", ServerSettings.BROKER_JVM.getFirst());
    environment.put(
        "KAFKA_JVM_PERFORMANCE_OPTS",
        String.join(" ", ServerSettings.BROKER_JVM.subList(1, ServerSettings.BROKER_JVM.size())));
    return environment;
  }
}
