package org.herstel.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent;
import org.herstel.events.Topics;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.proof.Envelopes;
import org.herstel.kit.toy.Toy;
import org.herstel.test.Broker;
import org.herstel.test.ForeignService;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas, or several releases, read the same partitions. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ReplicasTest {

  @Inject Toy toy;
  @Inject Journal journal;
  @Inject OrderedChannel channel;
  @Inject Inbox inbox;
  @Inject ReferenceInbox references;
  private final ForeignService intake = ForeignService.named("intake");
  private final String complaint = UUID.randomUUID().toString();
  private final String topic = "by-hand-" + complaint;

  @AfterEach
  void close() {
    intake.close();
  }

  private static IntakeEvent.NoteAdded note(String word) {
    return new IntakeEvent.NoteAdded(1, word);
  }

  private List<Envelope> notes(int count) {
    List<Envelope> notes = new ArrayList<>();
    notes.add(intake.next(complaint, 1, note("0")));
    for (int i = 1; i < count; i++) {
      notes.add(Envelopes.after(notes.getLast(), note("" + i)));
    }
    return notes;
  }

  private ConsumerRecord<String, byte[]> record(
      int partition, long offset, Envelope event, String type) {
    var record = new ConsumerRecord<>(topic, partition, offset, event.subject(), event.data());
    Map<String, byte[]> headers = new LinkedHashMap<>(CloudEvents.headers(event));
    headers.put("ce_type", type.getBytes(StandardCharsets.UTF_8));
    headers.forEach(record.headers()::add);
    return record;
  }

  private ConsumerRecord<String, byte[]> record(long offset, Envelope event) {
    return record(0, offset, event, event.type());
  }

  private ConsumerRecords<String, byte[]> records(List<ConsumerRecord<String, byte[]>> records) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new LinkedHashMap<>();
    for (var record : records) {
      byPartition
          .computeIfAbsent(
              new TopicPartition(record.topic(), record.partition()), p -> new ArrayList<>())
          .add(record);
    }
    return new ConsumerRecords<>(byPartition, Map.of());
  }

  private void begin(int partition) throws SQLException {
    try (var connection = Postgres.database().connect()) {
      ConsumerOffsets.begin(connection, new TopicPartition(topic, partition), 0);
    }
  }

  private long next(int partition) throws SQLException {
    var place = new TopicPartition(topic, partition);
    try (var connection = Postgres.database().connect()) {
      return ConsumerOffsets.read(connection, List.of(place)).get(place);
    }
  }

  @Test
  void a_batch_that_replicas_have_at_once_and_that_comes_again_takes_effect_once()
      throws Exception {
    begin(0);
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Envelope note : notes(50)) {
      words.add("" + all.size());
      all.add(record(all.size(), note));
    }
    for (int from = 0; from < 50; from += 10) {
      var batch = records(all.subList(from, from + 10));
      var zombies = new ArrayList<CompletableFuture<Void>>();
      for (int replica = 0; replica < 3; replica++) {
        zombies.add(
            CompletableFuture.runAsync(
                () -> channel.consume("complaint-events", batch, inbox),
                Thread::startVirtualThread));
      }
      zombies.forEach(CompletableFuture::join);
    }
    channel.consume("complaint-events", records(all), inbox);
    assertThat(toy.words(complaint)).isEqualTo(words);
    assertThat(next(0)).isEqualTo(50);
    assertThat(journal.read(complaint)).hasSize(50);
  }

  @Test
  void a_batch_that_begins_too_far_on_is_left_alone() throws SQLException {
    begin(0);
    List<Envelope> notes = notes(3);
    channel.consume("complaint-events", records(List.of(record(1, notes.get(1)))), inbox);
    assertThat(next(0)).isZero();
    assertThat(toy.words(complaint)).isEmpty();
    channel.consume(
        "complaint-events",
        records(List.of(record(0, notes.get(0)), record(1, notes.get(1)))),
        inbox);
    assertThat(toy.words(complaint)).containsExactly("0", "1");
  }

  @Test
  void a_newer_version_halts_its_partition_until_the_upgrade_and_nothing_is_lost()
      throws SQLException {
    begin(0);
    begin(1);
    List<Envelope> notes = notes(3);
    String other = UUID.randomUUID().toString();
    Envelope elsewhere = intake.next(other, 1, note("elsewhere"));
    String newer = notes.getFirst().type().replace(".v1", ".v2");
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    EventChannels release = new EventChannels(channel, inbox, references, metrics);
    assertThat(metrics.get("herstel.inbox.halted").gauge().value()).isZero();
    release.complaints(
        records(
            List.of(
                record(0, notes.get(0)),
                record(0, 1, notes.get(1), newer),
                record(2, notes.get(2)),
                record(1, 0, elsewhere, elsewhere.type()))));
    release.complaints(records(List.of(record(2, notes.get(2)))));
    assertThat(toy.words(complaint)).containsExactly("0");
    assertThat(toy.words(other)).containsExactly("elsewhere");
    assertThat(next(0)).isEqualTo(1);
    assertThat(metrics.get("herstel.inbox.halted").gauge().value()).isOne();

    EventChannels upgraded =
        new EventChannels(channel, inbox, references, new SimpleMeterRegistry());
    upgraded.complaints(records(List.of(record(1, notes.get(1)), record(2, notes.get(2)))));
    assertThat(toy.words(complaint)).containsExactly("0", "1", "2");
  }

  @Test
  void partitions_that_are_taken_away_and_given_back_lose_and_repeat_nothing() {
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      complaints.add(UUID.randomUUID().toString());
    }
    List<String> words = new ArrayList<>();
    for (int round = 0; round < 30; round++) {
      String word = "" + round;
      words.add(word);
      complaints.forEach(one -> intake.says(one, 1, note(word)));
      if (round % 10 == 5) {
        intrude();
      }
    }
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(complaints).allSatisfy(one -> assertThat(toy.words(one)).isEqualTo(words)));
  }

  /** Another member of the group takes partitions over, reads, and leaves. */
  private static void intrude() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "toy",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.COMPLAINT_EVENTS));
      await()
          .atMost(SOON)
          .until(() -> {
            consumer.poll(Duration.ofMillis(100));
            return !consumer.assignment().isEmpty();
          });
      consumer.poll(Duration.ofMillis(100));
    }
  }
}
