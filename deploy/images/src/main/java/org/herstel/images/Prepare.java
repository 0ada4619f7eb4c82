package org.herstel.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Place;
import org.herstel.local.service.Service;
import org.herstel.local.token.Secrets;

/**
 * Makes the keys and passwords of a stack of containers, once, in {@code HERSTEL_HOME}. What
 * containers are given is in {@code secrets/containers}: readable to whatever user they run as, in
 * a directory that nobody else on the machine may enter. The key that signs tokens is not there.
 */
final class Prepare {
  private Prepare() {}

  public static void main(String[] arguments) throws IOException {
    Home home = Place.here().home();
    home.prepare();
    Secrets secrets = new Secrets(home.secrets());
    Map<String, String> files = files(secrets);
    Path directory = Files.createDirectories(home.secrets().resolve("containers"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      write(directory.resolve(file.getKey()), file.getValue());
    }
    System.out.printf("%d secrets are ready in %s%n", files.size(), "HERSTEL_HOME/secrets");
  }

  /**
   * Contents by name: one file per role of the database and per principal of Kafka, one of settings
   * per service.
   */
  static Map<String, String> files(Secrets secrets) throws IOException {
    Map<String, String> files = new TreeMap<>();
    files.put("token-key.public.pem", Files.readString(secrets.publicKeyFile()));
    files.put("database-postgres", secrets.databasePassword(PostgresServer.SUPERUSER));
    KafkaPasswords kafka = KafkaPasswords.of(secrets);
    files.putAll(kafka.files());
    for (Service service : Service.values()) {
      String password = secrets.databasePassword(service.database());
      String owner = secrets.databasePassword(service.owner());
      files.put("database-" + service.database(), password);
      files.put("database-" + service.owner(), owner);
      files.put(
          service.label() + ".properties",
          """
          quarkus.datasource.password=%s
          quarkus.flyway.password=%s
          kafka.sasl.jaas.config=%s
          herstel.links.keys=%s
          """
              .formatted(password, owner, kafka.login(service.label()), secrets.linkKeys()));
    }
    files.merge(
        Service.INTAKE.label() + ".properties",
        "herstel.feedback.keys=%s%n".formatted(secrets.feedbackKeys()),
        String::concat);
    return files;
  }

  private static void write(Path file, String content) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(partial, content);
    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("r--r--r--"));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
