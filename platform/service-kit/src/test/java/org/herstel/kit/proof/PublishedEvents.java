package org.herstel.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.herstel.events.Envelope;
import org.herstel.events.Topics;
import org.herstel.kit.inbox.Decoded;
import org.herstel.kit.inbox.Received;
import org.herstel.test.Broker;

/** What stands in the real topic from when this is made, read without belonging to any group. */
public final class PublishedEvents implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Envelope> read = new ArrayList<>();

  /** Reads what is published from now on. */
  public PublishedEvents() {
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Broker.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.COMPLAINT_EVENTS).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** What a source has said of these subjects by now, in the order of the topic. */
  public List<Envelope> of(String source, Collection<String> subjects) {
    return read(event -> event.source().equals(source) && subjects.contains(event.subject()));
  }

  /**
   * Waits until a source's streams have these many different events, then holds them to the laws.
   */
  public List<Envelope> awaitLawful(String source, Map<String, Long> lengths, Duration longest) {
    await()
        .atMost(longest)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(lengths(of(source, lengths.keySet()))).isEqualTo(lengths));
    List<Envelope> events = of(source, lengths.keySet());
    assertThat(Laws.broken(events)).isEmpty();
    return events;
  }

  private static Map<String, Long> lengths(List<Envelope> events) {
    Map<String, Long> lengths = new HashMap<>();
    events.forEach(event -> lengths.merge(event.subject(), event.sequence(), Math::max));
    return lengths;
  }

  private List<Envelope> read(Predicate<Envelope> wanted) {
    for (var records = consumer.poll(Duration.ofMillis(100));
        !records.isEmpty();
        records = consumer.poll(Duration.ofMillis(100))) {
      for (ConsumerRecord<String, byte[]> record : records) {
        Envelope envelope = Decoded.of(Received.of(record)).envelope();
        if (envelope != null) {
          read.add(envelope);
        }
      }
    }
    return read.stream().filter(wanted).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
