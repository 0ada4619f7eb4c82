package org.herstel.local.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.herstel.embedded.tokens.TokenIssuer;

/** Keys and passwords of the local stack, made at first use and readable by their owner only. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path directory;

  public Secrets(Path directory) {
    this.directory = directory;
  }

  /** Signs the stack's bearer tokens. */
  public TokenIssuer issuer() {
    return TokenIssuer.ofPrivateKey(
        kept("token-key.private.pem", () -> TokenIssuer.create().privateKeyPem()));
  }

  /** File with the key that the services check tokens with. */
  public Path publicKeyFile() {
    TokenIssuer issuer = issuer();
    kept("token-key.public.pem", issuer::publicKeyPem);
    return directory.resolve("token-key.public.pem");
  }

  /** Keys of customer links: {@code k1:} and 32 bytes in base64url. */
  public String linkKeys() {
    return kept("link-keys", () -> "k1:" + random(32));
  }

  /** The key with which feedback is handed in, of the place {@code web}. */
  public String feedbackKey() {
    return kept("feedback-key", () -> random(32));
  }

  /** Intake's setting {@code herstel.feedback.keys}: that place with its key. */
  public String feedbackKeys() {
    return "web:" + feedbackKey();
  }

  /** The password of a role in the database. */
  public String databasePassword(String role) {
    return kept("database-" + role, () -> random(24));
  }

  /** The password of a principal on Kafka. */
  public String kafkaPassword(String principal) {
    return kept("kafka-" + principal, () -> random(24));
  }

  /** Writes a file that holds secrets, over an older one; answers where. */
  public Path write(String name, String text) {
    Path file = directory.resolve(name);
    try {
      writePrivately(file, text);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the secret " + file, e);
    }
  }

  private String kept(String name, Supplier<String> fresh) {
    Path file = directory.resolve(name);
    try {
      if (!Files.exists(file)) {
        writePrivately(file, fresh.get());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the secret " + file, e);
    }
  }

  /** Under another name first: nobody sees a half-written secret, nor one with open permissions. */
  private void writePrivately(Path file, String secret) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    Path partial =
        Files.createTempFile(
            directory,
            "new-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(partial, secret);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random(int bytes) {
    byte[] secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
