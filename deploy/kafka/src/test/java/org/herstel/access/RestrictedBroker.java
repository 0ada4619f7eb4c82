package org.herstel.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.embedded.kafka.BrokerAccess;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.herstel.events.Topics;

/** A real broker that lets in and refuses as {@code access.yaml} says; it has a TLS port, too. */
final class RestrictedBroker implements AutoCloseable {
  static final List<String> PARTNERS = List.of("acme", "acme.nl");
  static final List<String> TOPICS =
      Stream.concat(
              Topics.ALL.stream().map(Topics.Topic::name),
              Stream.of("complaint-submissions.acme", "complaint-submissions.acme.nl", "payroll"))
          .toList();
  static final List<String> GROUPS =
      List.of("intake", "resolution", "followup", "notification", "operator-desk", "somebody");
  static final Access ACCESS = Access.ofThePlatform().with(PARTNERS);

  private final Map<String, String> passwords = new TreeMap<>();
  private final Guard guard = Guard.start();
  private final int open = FreePort.any();
  private final int named = FreePort.any();
  private final int encrypted = FreePort.any();
  private final int controller = FreePort.any();
  private final String administratorPassword = UUID.randomUUID().toString();
  private final Certificate certificate;
  private final KafkaBroker broker;

  RestrictedBroker() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("herstel-access-");
    guard.removeAtEnd(home);
    certificate = Certificate.selfSigned(home);
    ACCESS.byName().keySet().forEach(name -> passwords.put(name, UUID.randomUUID().toString()));
    broker =
        KafkaBroker.start(
            new BrokerConfig(
                home,
                open,
                controller,
                home.resolve("kafka.log"),
                TOPICS.stream().map(name -> new BrokerTopic(name, 1, Map.of())).toList(),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                tls(),
                Optional.of(
                    new BrokerAccess(named, administratorPassword, passwords, ACCESS.acls()))),
            guard);
    fill();
  }

  private Map<String, String> tls() {
    String others = "PLAINTEXT://127.0.0.1:%d,TLS://127.0.0.1:%d,".formatted(open, encrypted);
    String services = "SERVICES://127.0.0.1:" + named;
    Map<String, String> settings = new HashMap<>(certificate.brokerSettings("listener.name.tls."));
    settings.put("listeners", others + "CONTROLLER://127.0.0.1:" + controller + "," + services);
    settings.put("advertised.listeners", others + services);
    settings.put(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,TLS:SASL_SSL,SERVICES:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    settings.put(
        "listener.name.tls.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("log.index.size.max.bytes", "65536");
    return settings;
  }

  /** A record in each topic, so that whoever may read gets something. */
  private void fill() {
    try (var producer =
        new KafkaProducer<>(administrator(), new StringSerializer(), new StringSerializer())) {
      List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
      TOPICS.forEach(topic -> sent.add(producer.send(new ProducerRecord<>(topic, "a record"))));
      for (var each : sent) {
        each.get();
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("the administrator may write everywhere", e);
    }
  }

  /** Settings of a client that is this principal. */
  Map<String, Object> client(String principal) {
    return principal.equals("ANONYMOUS")
        ? settings(open, Map.of())
        : named(principal, passwords.get(principal));
  }

  /** Settings of a client that says it is this principal. */
  Map<String, Object> named(String principal, String password) {
    return settings(named, BrokerAccess.clientSettings(principal, password));
  }

  Map<String, Object> administrator() {
    return named(BrokerAccess.ADMINISTRATOR, administratorPassword);
  }

  /** The same principal by way of TLS. */
  Map<String, Object> encrypted(String principal) {
    Map<String, Object> settings =
        settings(encrypted, BrokerAccess.clientSettings(principal, passwords.get(principal)));
    settings.put("security.protocol", "SASL_SSL");
    settings.putAll(certificate.clientSettings());
    return settings;
  }

  /** Where the broker speaks to itself. */
  String controller() {
    return "127.0.0.1:" + controller;
  }

  private static Map<String, Object> settings(int port, Map<String, String> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("bootstrap.servers", "127.0.0.1:" + port);
    return settings;
  }

  @Override
  public void close() {
    broker.close();
    guard.close();
  }
}
