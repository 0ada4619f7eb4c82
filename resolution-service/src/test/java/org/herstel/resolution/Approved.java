package org.herstel.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds what a test found against the text that was read and approved. What was found is kept in
 * {@code target/approved}: copy it once it has been read.
 */
public final class Approved {
  private static final Path FOUND = Path.of("target", "approved");

  private Approved() {}

  public static void matches(String name, String actual) {
    try (InputStream approved = Approved.class.getResourceAsStream("/approved/" + name)) {
      Files.createDirectories(FOUND);
      Files.writeString(FOUND.resolve(name), actual);
      String expected =
          approved == null ? "" : new String(approved.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(actual).as(name).isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
