package org.herstel.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.access.Access;
import org.herstel.embedded.kafka.BrokerAccess;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.herstel.events.Topics;
import org.herstel.local.launch.Failure;
import org.herstel.local.token.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A broker as {@code deploy/compose} has it, in all but its ports and directories. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaSetupTest {
  private static final Path SETTINGS = Path.of("../compose/kafka/server.properties");

  private final String inner = "127.0.0.1:" + FreePort.any();
  private final int outer = FreePort.any();
  private final Guard guard = Guard.start();
  private KafkaPasswords passwords;
  private KafkaBroker broker;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    passwords = KafkaPasswords.of(new Secrets(directory.resolve("secrets")));
    for (Map.Entry<String, String> file : passwords.files().entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
    broker = KafkaBroker.start(config(directory), guard);
    assertThat(KafkaSetup.run(inner, (short) 1, KafkaPasswords.in(directory))).isEmpty();
  }

  @AfterAll
  void stop() {
    broker.close();
    guard.close();
  }

  @Test
  void every_service_logs_in_with_its_own_password_and_writes_events() {
    passwords
        .services()
        .forEach((name, password) ->
            assertThatNoException()
                .isThrownBy(() -> write(service(name, password), Topics.COMPLAINT_EVENTS)));

    assertThatThrownBy(() ->
            write(service("intake", passwords.services().get("followup")), Topics.COMPLAINT_EVENTS))
        .hasRootCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void whoever_does_not_say_who_he_is_hands_complaints_in_and_says_nothing_else() {
    assertThatNoException().isThrownBy(() -> write(anybody(), Topics.SUBMISSIONS));
    assertThatThrownBy(() -> write(anybody(), Topics.COMPLAINT_EVENTS))
        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void done_again_it_brings_the_rights_back_to_the_file() throws Exception {
    AclBinding tooMuch =
        new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, Topics.COMPLAINT_EVENTS, PatternType.LITERAL),
            new AccessControlEntry(
                "User:ANONYMOUS", "*", AclOperation.DELETE, AclPermissionType.ALLOW));
    try (Admin admin = Admin.create(administrator())) {
      Set<AclBinding> before = rights(admin);
      admin.createAcls(List.of(tooMuch)).all().get();
      KafkaSetup.run(inner, (short) 1, passwords);

      assertThat(before).hasSameSizeAs(Set.copyOf(Access.ofThePlatform().acls()));
      assertThat(rights(admin)).isEqualTo(before);
      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
    }
  }

  @Test
  void another_password_than_the_brokers_is_told() {
    KafkaPasswords wrong = new KafkaPasswords("guessed", passwords.services());

    assertThatThrownBy(() -> KafkaSetup.run(inner, (short) 1, wrong))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("does not take the administrator's password");
  }

  private BrokerConfig config(Path directory) throws IOException {
    Properties settings = new Properties();
    try (var reader = Files.newBufferedReader(SETTINGS)) {
      settings.load(reader);
    }
    int controller = FreePort.any();
    String clients = "INNER://%s,OUTER://127.0.0.1:%d".formatted(inner, outer);
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.put("listeners", "CONTROLLER://127.0.0.1:%d,%s".formatted(controller, clients));
    settings.put("advertised.listeners", clients);
    settings.put("log.dirs", directory.resolve("data").toString());
    settings.put("log.index.size.max.bytes", "65536");
    return new BrokerConfig(
        directory,
        outer,
        controller,
        directory.resolve("kafka.log"),
        List.of(),
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.security.auth.login.config=" + directory.resolve("kafka-broker.jaas")),
        settings.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, settings::getProperty)));
  }

  private static Set<AclBinding> rights(Admin admin) throws Exception {
    return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
  }

  private static void write(Map<String, Object> client, String topic) throws Exception {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("max.block.ms", 20_000);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "written")).get();
    }
  }

  private Map<String, Object> administrator() {
    Map<String, Object> settings = new HashMap<>(passwords.administratorSettings());
    settings.put("bootstrap.servers", inner);
    return settings;
  }

  private Map<String, Object> service(String name, String password) {
    Map<String, Object> settings = new HashMap<>(BrokerAccess.clientSettings(name, password));
    settings.put("bootstrap.servers", inner);
    return settings;
  }

  private Map<String, Object> anybody() {
    return Map.of("bootstrap.servers", "127.0.0.1:" + outer);
  }
}
