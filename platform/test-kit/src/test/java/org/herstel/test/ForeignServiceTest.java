package org.herstel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.herstel.events.ChainHash;
import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.Topics;
import org.junit.jupiter.api.Test;

class ForeignServiceTest {
  @Test
  void what_is_said_is_chained_and_numbered_like_the_real_services_words() {
    String complaint = UUID.randomUUID().toString();
    try (ForeignService intake = ForeignService.named("intake")) {
      intake.says(complaint, 1, new NarrativeCompleted());
      intake.says(complaint, 1, new ComplaintWithdrawn(null));

      assertThat(intake.position(complaint)).isEqualTo("/herstel/intake;" + complaint + ";2");
    }

    List<Envelope> said = read(complaint);
    assertThat(said).extracting(Envelope::sequence).containsExactly(1L, 2L);
    byte[] previous = ChainHash.beforeFirst();
    for (Envelope envelope : said) {
      assertThat(envelope.chainHash()).isEqualTo(ChainHash.of(previous, envelope));
      previous = envelope.chainHash();
    }
  }

  private static List<Envelope> read(String complaint) {
    Properties config = new Properties();
    config.putAll(Map.of("bootstrap.servers", TestStack.control().getBootstrapServers()));
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.COMPLAINT_EVENTS).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<Envelope> found = new ArrayList<>();
      Awaitility.await()
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(100))
                .records(Topics.COMPLAINT_EVENTS)
                .forEach(record -> {
                  if (complaint.equals(record.key())) {
                    found.add(envelope(record));
                  }
                });
            return found.size() >= 2;
          });
      return found;
    }
  }

  private static Envelope envelope(ConsumerRecord<String, byte[]> record) {
    return CloudEvents.read(
        name -> {
          var header = record.headers().lastHeader(name);
          return header == null ? null : header.value();
        },
        record.value());
  }
}
