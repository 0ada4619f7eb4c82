package org.herstel.system.stack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.audit.Topic;

/** Kafka as anybody on its network meets it. */
public final class Wire implements AutoCloseable {
  private final String brokers;
  private final KafkaProducer<String, byte[]> producer;

  Wire(String brokers) {
    this.brokers = brokers;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                brokers,
                "acks",
                "all",
                "linger.ms",
                0,
                "max.request.size",
                3 << 20,
                "delivery.timeout.ms",
                300_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** A record with text headers. */
  public static ProducerRecord<String, byte[]> record(
      String topic, String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** Publishes; returns when the broker has it. */
  public RecordMetadata publish(ProducerRecord<String, byte[]> record) {
    try {
      return producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker did not take a record", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Publishes a record again as it is, bytes and headers. */
  public void repeat(ConsumerRecord<String, byte[]> original) {
    publish(
        new ProducerRecord<>(
            original.topic(),
            original.partition(),
            original.key(),
            original.value(),
            original.headers()));
  }

  /** Everything in a topic now, per partition in order. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    Topic.read(brokers, topic, records::add);
    return records;
  }

  @Override
  public void close() {
    producer.close();
  }
}
