package org.herstel.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path directory;

  @Test
  void a_secret_stays_the_same_and_differs_from_the_others() {
    Secrets secrets = new Secrets(directory);
    String intake = secrets.databasePassword("intake");
    assertThat(new Secrets(directory).databasePassword("intake")).isEqualTo(intake);
    assertThat(secrets.databasePassword("followup")).isNotEqualTo(intake);
    assertThat(secrets.linkKeys()).matches("k1:[A-Za-z0-9_-]{43}");
    assertThat(secrets.feedbackKey())
        .matches("[A-Za-z0-9_-]{43}")
        .isEqualTo(new Secrets(directory).feedbackKey());
    assertThat(new Secrets(directory).issuer().publicKeyPem())
        .isEqualTo(secrets.issuer().publicKeyPem());
  }

  @Test
  void only_their_owner_can_read_secrets() throws Exception {
    Secrets secrets = new Secrets(directory.resolve("secrets"));
    secrets.publicKeyFile();
    secrets.linkKeys();
    secrets.feedbackKey();
    secrets.databasePassword("intake");
    assertThat(permissions(directory.resolve("secrets"))).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(directory.resolve("secrets"))) {
      assertThat(files).hasSize(5).allMatch(file -> permissions(file).equals("rw-------"));
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
