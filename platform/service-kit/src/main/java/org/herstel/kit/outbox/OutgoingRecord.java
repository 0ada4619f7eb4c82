package org.herstel.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record that is not an event of the contract.
 *
 * @param headers by name; binary safe
 */
public record OutgoingRecord(
    String topic, @Nullable String key, Map<String, byte[]> headers, byte @Nullable [] value) {

  /** The record with one more header. */
  public OutgoingRecord with(String name, String text) {
    Map<String, byte[]> more = new LinkedHashMap<>(headers);
    more.put(name, text.getBytes(StandardCharsets.UTF_8));
    return new OutgoingRecord(topic, key, more, value);
  }

  /** About how many bytes it has. */
  int size() {
    int size = value == null ? 0 : value.length;
    for (var header : headers.entrySet()) {
      size += header.getKey().length() + (header.getValue() == null ? 0 : header.getValue().length);
    }
    return size;
  }
}
