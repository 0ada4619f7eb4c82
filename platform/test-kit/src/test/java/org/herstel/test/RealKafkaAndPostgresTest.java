package org.herstel.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.Topics;
import org.junit.jupiter.api.Test;

class RealKafkaAndPostgresTest {
  @Test
  void the_broker_has_every_topic_of_the_contract() throws Exception {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", Broker.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
      assertThat(
              admin
                  .describeTopics(List.of(Topics.COMPLAINT_EVENTS))
                  .allTopicNames()
                  .get()
                  .get(Topics.COMPLAINT_EVENTS)
                  .partitions())
          .hasSize(4);
    }
  }

  @Test
  void a_paused_broker_answers_nothing_until_it_is_resumed() throws Exception {
    try (var producer = producer(Duration.ofMillis(600))) {
      awaitTaken(producer, "before");
      Broker.pause();
      assertThatThrownBy(() -> send(producer, "during"))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
      Broker.resume();
      awaitTaken(producer, "after");
    }
  }

  @Test
  void a_killed_broker_keeps_its_records() throws Exception {
    try (var producer = producer(Duration.ofSeconds(20))) {
      long before = send(producer, "before");
      Broker.kill();
      Broker.restart();
      assertThat(send(producer, "after")).isGreaterThan(before);
    }
  }

  @Test
  void committed_rows_survive_kill_and_stop_of_the_database() throws Exception {
    TestDatabase database = Postgres.newDatabase();
    try (Connection connection = database.connectAsOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (text text)");
      statement.execute("insert into kept values ('one')");
    }
    Postgres.stop();
    assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
    Postgres.restart();
    Postgres.kill();
    assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
    Postgres.restart();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select text from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("one");
    }
  }

  @Test
  void a_role_cannot_enter_another_services_database() {
    TestDatabase mine = Postgres.newDatabase();
    TestDatabase other = Postgres.newDatabase();
    assertThatThrownBy(
            () -> DriverManager.getConnection(other.url(), mine.username(), mine.password()))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> DriverManager.getConnection(other.url(), mine.owner(), mine.ownerPassword()))
        .hasMessageContaining("permission denied");
  }

  private static KafkaProducer<String, String> producer(Duration patience) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Broker.bootstrapServers(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            500,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) patience.toMillis()),
        new StringSerializer(),
        new StringSerializer());
  }

  /** The producer is impatient and the machine may be busy. */
  private static void awaitTaken(KafkaProducer<String, String> producer, String value) {
    await()
        .atMost(SOON)
        .ignoreExceptionsInstanceOf(ExecutionException.class)
        .until(() -> send(producer, value) >= 0);
  }

  private static long send(KafkaProducer<String, String> producer, String value) throws Exception {
    return producer
        .send(new ProducerRecord<>(Topics.SUBMISSIONS, 0, "key", value))
        .get(30, TimeUnit.SECONDS)
        .offset();
  }
}
