package org.herstel.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.herstel.local.token.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareTest {
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
}
