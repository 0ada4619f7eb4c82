package org.herstel.kubernetes.render;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Where tools and type packages are kept between builds; may be deleted at any time. */
public final class Cache {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Cache() {}

  /** {@code herstel} below the user's directory for caches. */
  public static Path directory() throws IOException {
    Map<String, String> environment = System.getenv();
    String home = environment.get("XDG_CACHE_HOME");
    Path caches =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return Files.createDirectories(caches.resolve("herstel"));
  }

  /**
   * A file that is fetched once.
   *
   * @param sha512 what it must be, in base64
   * @throws IOException saying from where it cannot be had
   */
  public static Path file(String name, URI origin, String sha512) throws IOException {
    Path kept = directory().resolve(name);
    if (Files.exists(kept) && sha512.equals(digest(kept))) {
      return kept;
    }
    Path part = Files.createTempFile(directory(), name, ".part");
    try {
      fetch(origin, part);
      if (!sha512.equals(digest(part))) {
        throw new IOException(origin + " is not the file that was expected: its SHA-512 differs");
      }
      return Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fetch(URI origin, Path part) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(origin).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofFile(part));
      if (answer.statusCode() != 200) {
        throw new IOException(origin + " was answered with status " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new IOException(
          origin + " cannot be fetched. It is needed once, and then kept in " + directory(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching " + origin, e);
    }
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has SHA-512", e);
    }
  }
}
