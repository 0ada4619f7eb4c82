package org.herstel.system.stack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.herstel.local.service.KafkaLogin;

/** Kafka as anybody on this machine meets it, and as an intruder with a stolen password does. */
public final class Wire implements AutoCloseable {
  private final String brokers;
  private final KafkaProducer<String, byte[]> anybody;
  private final KafkaProducer<String, byte[]> intruder;

  Wire(String brokers, KafkaLogin stolen) {
    this.brokers = brokers;
    this.anybody = producer(Map.of("bootstrap.servers", brokers));
    this.intruder = producer(stolen.forClient());
  }

  private static KafkaProducer<String, byte[]> producer(Map<String, Object> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    settings.put("max.request.size", 3 << 20);
    settings.put("delivery.timeout.ms", 300_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** A record with text headers. */
  public static ProducerRecord<String, byte[]> record(
      String topic, String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** Publishes without saying who does; returns when the broker has it. */
  public RecordMetadata publish(ProducerRecord<String, byte[]> record) {
    return send(anybody, record);
  }

  /** Publishes where only the platform's own may; returns when the broker has it. */
  public RecordMetadata intrude(ProducerRecord<String, byte[]> record) {
    return send(intruder, record);
  }

  private static RecordMetadata send(
      KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
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
    intrude(
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
    anybody.close();
    intruder.close();
  }
}
