package org.herstel.embedded.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A topic that the broker has when it is ready.
 *
 * @param partitions their number, used only when the topic is created
 * @param settings topic settings by their Kafka name
 */
public record BrokerTopic(String name, int partitions, Map<String, String> settings) {

  /** One word for the command line of the broker's process. */
  String toArgument() {
    return name
        + ":"
        + partitions
        + ":"
        + new TreeMap<>(settings)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
  }

  static BrokerTopic ofArgument(String word) {
    String[] parts = word.split(":", 3);
    Map<String, String> settings = new TreeMap<>();
    for (String setting : parts[2].split(",")) {
      if (!setting.isEmpty()) {
        String[] pair = setting.split("=", 2);
        settings.put(pair[0], pair[1]);
      }
    }
    return new BrokerTopic(parts[0], Integer.parseInt(parts[1]), settings);
  }
}
