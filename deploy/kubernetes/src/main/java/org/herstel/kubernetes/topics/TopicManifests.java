package org.herstel.kubernetes.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.herstel.events.Topics;
import org.herstel.events.Topics.Topic;

/**
 * Renders {@link Topics} as manifests for Strimzi. Copies of a partition and how many of them must
 * be in step are the cluster's defaults, which differ between one broker and three.
 */
public final class TopicManifests {
  private static final String HEAD =
      """
      # Rendered from org.herstel.events.Topics; change that class and approve with
      #   ./mvnw -pl deploy/kubernetes -am test -Dtest=TopicManifestsTest -Dsurefire.failIfNoSpecifiedTests=false -Dherstel.approve=true
      """;

  private TopicManifests() {}

  /** The whole file, in the order in which topics are created. */
  public static String render() {
    return Topics.ALL.stream()
        .map(TopicManifests::manifest)
        .collect(Collectors.joining("---\n", HEAD, ""));
  }

  /** Writes the file anew. */
  public static void write(Path file) throws IOException {
    Files.writeString(file, render());
  }

  private static String manifest(Topic topic) {
    return """
    apiVersion: kafka.strimzi.io/v1
    kind: KafkaTopic
    metadata:
      name: %s
      labels:
        strimzi.io/cluster: herstel
    spec:
      partitions: %d
    """
            .formatted(topic.name(), topic.partitions())
        + config(topic);
  }

  private static String config(Topic topic) {
    if (topic.settings().isEmpty()) {
      return "";
    }
    return new TreeMap<>(topic.settings())
        .entrySet().stream()
            .map(setting -> "    %s: \"%s\"\n".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining("", "  config:\n", ""));
  }
}
