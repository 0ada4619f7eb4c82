package org.herstel.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Everything that one principal holds open to a broker. */
final class Client implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Admin admin;
  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> consumer;

  Client(Map<String, Object> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("request.timeout.ms", 15_000);
    settings.put("retry.backoff.ms", 20);
    admin = Admin.create(with(settings, Map.of("default.api.timeout.ms", 20_000)));
    // Only what the record itself needs: an idempotent producer asks for an identity before.
    producer =
        new KafkaProducer<>(
            with(settings, Map.of("enable.idempotence", false, "max.block.ms", 20_000)),
            new StringSerializer(),
            new StringSerializer());
    consumer =
        new KafkaConsumer<>(
            with(settings, Map.of("enable.auto.commit", false, "default.api.timeout.ms", 20_000)),
            new StringDeserializer(),
            new StringDeserializer());
  }

  static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(more);
    return all;
  }

  Admin admin() {
    return admin;
  }

  void write(String topic) throws Exception {
    producer.send(new ProducerRecord<>(topic, "written")).get();
  }

  /** Returns when there was a record. */
  void read(String topic) {
    TopicPartition first = new TopicPartition(topic, 0);
    consumer.assign(List.of(first));
    consumer.seekToBeginning(List.of(first));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.poll(Duration.ofMillis(200)).isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("no record of " + topic + " came, nor a refusal");
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
    admin.close();
  }
}
