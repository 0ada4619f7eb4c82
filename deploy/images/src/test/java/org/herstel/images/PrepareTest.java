package org.herstel.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.herstel.local.launch.Failure;
import org.herstel.local.token.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTest {
  private static final Set<String> KAFKA =
      Set.of(
          "kafka-kafka",
          "kafka-intake",
          "kafka-resolution",
          "kafka-followup",
          "kafka-notification");

  @TempDir private Path directory;

  @Test
  void secrets_are_made_once() throws IOException {
    Map<String, String> made = Prepare.files(new Secrets(directory));

    assertThat(Prepare.files(new Secrets(directory))).isEqualTo(made);
  }

  @Test
  void every_role_has_a_password_of_its_own() throws IOException {
    Map<String, String> made = Prepare.files(new Secrets(directory));
    made.keySet().removeIf(name -> !name.startsWith("database-"));

    assertThat(made).hasSize(9);
    assertThat(made.values()).doesNotHaveDuplicates().allMatch(password -> password.length() >= 32);
  }

  @Test
  void containers_are_given_what_checks_tokens_and_not_what_signs_them() throws IOException {
    Map<String, String> made = Prepare.files(new Secrets(directory));

    assertThat(made.get("token-key.public.pem")).startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(String.join("\n", made.values())).doesNotContain("PRIVATE KEY");
  }

  @Test
  void a_service_knows_its_own_passwords_only() throws IOException {
    Map<String, String> made = Prepare.files(new Secrets(directory));

    assertThat(made.get("intake.properties"))
        .contains("quarkus.datasource.password=" + made.get("database-intake"))
        .contains("quarkus.flyway.password=" + made.get("database-intake_owner"))
        .contains("herstel.links.keys=k1:")
        .doesNotContain(made.get("database-resolution"))
        .doesNotContain(made.get("database-postgres"));
  }

  @Test
  void intake_alone_knows_the_key_of_the_place_that_hands_in_feedback() throws IOException {
    Map<String, String> made = Prepare.files(new Secrets(directory));
    String keys =
        "herstel.feedback.keys=web:" + Files.readString(directory.resolve("feedback-key"));

    assertThat(made.get("intake.properties").lines()).contains(keys.strip());
    made.remove("intake.properties");
    assertThat(made.values()).noneMatch(content -> content.contains("feedback"));
  }

  @Test
  void a_service_logs_in_at_kafka_with_a_password_that_only_it_and_the_setup_have()
      throws IOException {
    Map<String, String> made = Prepare.files(new Secrets(directory));
    Map<String, String> passwords = new TreeMap<>(made);
    passwords.keySet().retainAll(KAFKA);

    assertThat(passwords.keySet()).isEqualTo(KAFKA);
    assertThat(passwords.values()).doesNotHaveDuplicates().allMatch(one -> one.length() >= 32);
    assertThat(made.get("intake.properties"))
        .containsPattern(
            "(?m)^kafka.sasl.jaas.config=.*ScramLoginModule required username=\"intake\""
                + " password=\"%s\";$".formatted(made.get("kafka-intake")))
        .doesNotContain(made.get("kafka-resolution"))
        .doesNotContain(made.get("kafka-kafka"));
    assertThat(made.get("kafka-broker.jaas"))
        .contains(made.get("kafka-kafka"))
        .doesNotContain(made.get("kafka-intake"));
  }

  @Test
  void a_password_that_is_missing_is_named_with_what_makes_it() throws IOException {
    for (Map.Entry<String, String> file : Prepare.files(new Secrets(directory)).entrySet()) {
      Files.writeString(directory.resolve(file.getKey()), file.getValue());
    }
    assertThat(KafkaPasswords.in(directory)).isEqualTo(KafkaPasswords.of(new Secrets(directory)));
    Files.delete(directory.resolve("kafka-followup"));

    assertThatThrownBy(() -> KafkaPasswords.in(directory))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no password of followup for Kafka")
        .hasMessageContaining("tool prepare");
  }
}
