package org.herstel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every principal tries everything with every topic and group on a real broker with its authorizer
 * on: what {@code access.yaml} allows works, and everything else is refused.
 */
class AccessMatrixTest {
  private static RestrictedBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = new RestrictedBroker();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  static Stream<String> principals() {
    return RestrictedBroker.ACCESS.byName().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("principals")
  void what_the_file_allows_works_and_everything_else_is_refused(String principal)
      throws Exception {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    try (Client client = new Client(broker.client(principal))) {
      for (Attempt attempt : Attempt.values()) {
        for (String name : names(attempt)) {
          boolean expected = Allowed.by(principal, attempt, name);
          boolean worked = works(attempt, client, name);
          tried++;
          if (worked != expected) {
            wrong.add(
                "%s of %s %s, which the file %s"
                    .formatted(
                        attempt,
                        name,
                        worked ? "works" : "is refused",
                        expected ? "allows" : "does not allow"));
          }
        }
      }
    }
    assertThat(wrong).as(principal).isEmpty();
    assertThat(tried)
        .isEqualTo(8 * RestrictedBroker.TOPICS.size() + 3 * RestrictedBroker.GROUPS.size() + 4);
  }

  private static List<String> names(Attempt attempt) {
    return switch (attempt.resource()) {
      case "topic" -> RestrictedBroker.TOPICS;
      case "group" -> RestrictedBroker.GROUPS;
      default -> List.of("cluster");
    };
  }

  private static boolean works(Attempt attempt, Client client, String name) throws Exception {
    try {
      attempt.with(client, name);
      return true;
    } catch (AuthorizationException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        return false;
      }
      throw e;
    }
  }

  /** As the relay and the submission channel of intake do it. */
  @Test
  void intake_publishes_idempotently_and_consumes_partners_topics_in_its_group() throws Exception {
    try (var producer = idempotent(broker.client("partner-acme"))) {
      producer.send(new ProducerRecord<>("complaint-submissions.acme", "from acme")).get();
    }
    try (var producer = idempotent(broker.client("intake"))) {
      producer.send(new ProducerRecord<>(Topics.COMPLAINT_EVENTS, "from intake")).get();
    }
    try (var consumer = consumer(broker.client("intake"), "intake")) {
      consumer.subscribe(Pattern.compile(Topics.SUBMISSIONS_PATTERN));
      Set<String> read = new TreeSet<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (read.size() < 3 && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.topic()));
      }
      consumer.commitSync();
      assertThat(read)
          .containsExactly(
              "complaint-submissions",
              "complaint-submissions.acme",
              "complaint-submissions.acme.nl");
    }
  }

  @Test
  void nobody_joins_the_group_of_a_service() {
    try (var consumer = consumer(broker.client("ANONYMOUS"), "intake")) {
      consumer.subscribe(List.of(Topics.COMPLAINT_EVENTS));
      assertThatThrownBy(() -> poll(consumer)).isInstanceOf(GroupAuthorizationException.class);
    }
    try (var consumer = consumer(broker.client("resolution"), "intake")) {
      consumer.subscribe(List.of(Topics.COMPLAINT_EVENTS));
      assertThatThrownBy(() -> poll(consumer)).isInstanceOf(GroupAuthorizationException.class);
    }
  }

  private static void poll(KafkaConsumer<String, String> consumer) {
    for (int tries = 0; tries < 50; tries++) {
      consumer.poll(Duration.ofMillis(200));
    }
  }

  @Test
  void the_same_rights_hold_behind_tls() throws Exception {
    try (Client acme = new Client(broker.encrypted("partner-acme"))) {
      acme.write("complaint-submissions.acme");
      assertThatThrownBy(() -> acme.write("complaint-submissions.acme.nl"))
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> acme.read("complaint-submissions.acme"))
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void a_wrong_password_is_refused() {
    try (Admin admin = Admin.create(broker.named("intake", "guessed"))) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  /** There, a client could speak as a broker. */
  @Test
  void the_controller_speaks_to_nobody_without_a_password() {
    Map<String, Object> anonymous =
        Map.of(
            "bootstrap.controllers",
            broker.controller(),
            "default.api.timeout.ms",
            1_500,
            "request.timeout.ms",
            1_000);
    try (Admin admin = Admin.create(anonymous)) {
      assertThatThrownBy(() -> admin.describeCluster().nodes().get())
          .hasCauseInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
    }
  }

  private static KafkaProducer<String, String> idempotent(Map<String, Object> login) {
    return new KafkaProducer<>(
        Client.with(login, Map.of("enable.idempotence", true, "acks", "all")),
        new StringSerializer(),
        new StringSerializer());
  }

  private static KafkaConsumer<String, String> consumer(Map<String, Object> login, String group) {
    return new KafkaConsumer<>(
        Client.with(login, Map.of("group.id", group, "auto.offset.reset", "earliest")),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
