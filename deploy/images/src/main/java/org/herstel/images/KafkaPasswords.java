package org.herstel.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.herstel.embedded.kafka.BrokerAccess;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;
import org.herstel.local.token.Secrets;

/**
 * The passwords of those who log in at the broker of a stack of containers.
 *
 * @param administrator of {@link BrokerAccess#ADMINISTRATOR}, who is the broker itself, too
 * @param services by principal
 */
record KafkaPasswords(String administrator, Map<String, String> services) {
  private static final String FILE = "kafka-";

  /** Those that are kept, made where there are none yet. */
  static KafkaPasswords of(Secrets secrets) {
    Map<String, String> services = new TreeMap<>();
    principals().forEach(name -> services.put(name, secrets.kafkaPassword(name)));
    return new KafkaPasswords(secrets.kafkaPassword(BrokerAccess.ADMINISTRATOR), services);
  }

  /**
   * Reads what {@link #files} has given to a container.
   *
   * @throws Failure with the name of the file that is missing
   */
  static KafkaPasswords in(Path directory) {
    Map<String, String> services = new TreeMap<>();
    principals().forEach(name -> services.put(name, read(directory, name)));
    return new KafkaPasswords(read(directory, BrokerAccess.ADMINISTRATOR), services);
  }

  /** One file per password, and the one in which the broker finds its own. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    services.forEach((name, password) -> files.put(FILE + name, password));
    files.put(FILE + BrokerAccess.ADMINISTRATOR, administrator);
    files.put("kafka-broker.jaas", forBroker());
    return files;
  }

  /** The line by which a service logs in. */
  String login(String service) {
    return BrokerAccess.clientSettings(service, services.get(service)).get("sasl.jaas.config");
  }

  /** How the administrator gets in before the broker knows anybody by SCRAM. */
  Map<String, String> administratorSettings() {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config", BrokerAccess.plain(BrokerAccess.ADMINISTRATOR, administrator));
  }

  private String forBroker() {
    return """
    KafkaServer {
      %s
      org.apache.kafka.common.security.scram.ScramLoginModule required;
    };
    """
        .formatted(BrokerAccess.plain(BrokerAccess.ADMINISTRATOR, administrator));
  }

  private static Stream<String> principals() {
    return Arrays.stream(Service.values()).map(Service::label);
  }

  private static String read(Path directory, String principal) {
    Path file = directory.resolve(FILE + principal);
    try {
      String password = Files.readString(file).strip();
      if (!password.isEmpty()) {
        return password;
      }
    } catch (IOException e) {
      throw new Failure(missing(principal, file), e);
    }
    throw new Failure(missing(principal, file));
  }

  private static String missing(String principal, Path file) {
    return "There is no password of %s for Kafka in %s; 'deploy/compose/tool prepare' makes it."
        .formatted(principal, file);
  }
}
