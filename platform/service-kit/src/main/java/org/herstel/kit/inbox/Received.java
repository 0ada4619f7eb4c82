package org.herstel.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A Kafka record as it came, byte for byte. Of repeated headers the last one counts. */
public record Received(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, byte[]> headers,
    byte @Nullable [] value) {

  /** Copies what a consumer got. */
  public static Received of(ConsumerRecord<String, byte[]> record) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    return new Received(
        record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
  }

  /** Where it stands. */
  public TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  /** A header as text, if it is there. */
  public @Nullable String header(String name) {
    byte[] bytes = headers.get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** For log lines: topic, partition and offset, no content. */
  public String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
