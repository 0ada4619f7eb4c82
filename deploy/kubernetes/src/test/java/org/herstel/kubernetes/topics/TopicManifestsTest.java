package org.herstel.kubernetes.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicManifestsTest {
  private static final Path FILE = Path.of("base/kafka/topics.yaml");

  @Test
  void topicsOfTheClusterAreThoseOfTheContract() throws IOException {
    if (Boolean.getBoolean("herstel.approve")) {
      TopicManifests.write(FILE);
    }
    assertThat(FILE)
        .as("the file is rendered: its first lines say how it is made anew")
        .content()
        .isEqualTo(TopicManifests.render());
    assertThat(Files.readString(FILE)).contains("name: complaint-events", "retention.ms: \"-1\"");
  }
}
