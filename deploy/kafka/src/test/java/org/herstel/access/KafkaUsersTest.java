package org.herstel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KafkaUsersTest {
  private static final Path FILE = Path.of("../kubernetes/base/kafka/users.yaml");

  @Test
  void the_manifests_are_what_the_file_says() throws IOException {
    String rendered = KafkaUsers.render(Access.ofThePlatform());
    if (Boolean.getBoolean("herstel.approve")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, rendered);
    }
    assertThat(FILE)
        .as("approve a change of access.yaml with -Dherstel.approve=true")
        .exists()
        .content()
        .isEqualTo(rendered);
  }

  @Test
  void a_partner_gets_a_user_and_a_topic_of_its_own() {
    String rendered = KafkaUsers.render(Access.ofThePlatform().with(List.of("acme")));

    assertThat(rendered)
        .contains("kind: KafkaUser\nmetadata:\n  name: partner-acme\n")
        .contains("name: \"complaint-submissions.acme\"")
        .contains("kind: KafkaTopic\nmetadata:\n  name: complaint-submissions.acme\n")
        .doesNotContain("<source>");
  }

  @Test
  void nobody_without_a_name_is_let_into_a_cluster() {
    assertThat(KafkaUsers.render(Access.ofThePlatform())).doesNotContain("ANONYMOUS");
  }
}
