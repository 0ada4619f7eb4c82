package org.herstel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds what the build makes against the committed file. A difference is either a mistake or a
 * change of the contract; for the latter {@code -Dherstel.approve=true} writes the files anew, and
 * the reviewer sees the change of the contract as a change of files.
 */
final class Approved {
  static final Path SCHEMAS = Path.of("src/main/resources/org/herstel/events/schemas");
  static final Path SAMPLES = Path.of("src/test/resources/approved");

  private Approved() {}

  static void check(Path file, byte[] made) {
    try {
      if (Boolean.getBoolean("herstel.approve")) {
        Files.createDirectories(file.getParent());
        Files.write(file, made);
      }
      assertThat(file).as("approve a new contract file with -Dherstel.approve=true").exists();
      assertThat(new String(made, StandardCharsets.UTF_8))
          .as("%s; approve a change of the contract with -Dherstel.approve=true", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
