package org.herstel.kit.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.CloudEvents;
import org.herstel.events.Envelope;
import org.herstel.events.Topics;
import org.herstel.test.Broker;

/** Records that no service of the platform would publish. */
public final class RawRecords implements AutoCloseable {
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Broker.bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** The headers of an event, to be spoilt. */
  public static Map<String, byte[]> headers(Envelope event) {
    return new LinkedHashMap<>(CloudEvents.headers(event));
  }

  /** Publishes this; returns its place as parked records give it. */
  public String publish(String key, Map<String, byte[]> headers, byte[] value) {
    var record = new ProducerRecord<>(Topics.COMPLAINT_EVENTS, key, value);
    headers.forEach(record.headers()::add);
    try {
      var metadata = producer.send(record).get();
      return metadata.topic() + "-" + metadata.partition() + "@" + metadata.offset();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
