package org.herstel.images;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.herstel.access.Access;
import org.herstel.embedded.kafka.AccessUpdate;
import org.herstel.embedded.kafka.BrokerAcl;
import org.herstel.local.launch.Failure;

/**
 * Brings Kafka to what the services need: their passwords, the rights of {@code
 * deploy/kafka/access.yaml} and no others, and the topics. Arguments: the brokers' addresses, how
 * many brokers keep a copy of a topic, and the directory with a password per principal.
 */
final class KafkaSetup {
  private static final int PATIENCE_MILLIS = 60_000;

  private KafkaSetup() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 3) {
      System.err.println(
          "Name the brokers, the number of copies and where passwords are, such as: kafka:19092 1 /run/secrets");
      System.exit(2);
    }
    try {
      KafkaPasswords passwords = KafkaPasswords.in(Path.of(arguments[2]));
      List<String> wrong = run(arguments[0], Short.parseShort(arguments[1]), passwords);
      wrong.forEach(System.err::println);
      System.exit(wrong.isEmpty() ? 0 : 1);
    } catch (Failure e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Answers what is wrong with topics that were there, in sentences. */
  static List<String> run(String brokers, short copies, KafkaPasswords passwords)
      throws InterruptedException {
    Map<String, Object> settings = new HashMap<>(passwords.administratorSettings());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      List<BrokerAcl> rights = Access.ofThePlatform().acls();
      AccessUpdate.apply(admin, passwords.services(), rights);
      System.out.printf(
          "%d services have a password, %d rights are given%n",
          passwords.services().size(), rights.size());
      return CreateTopics.at(admin, copies);
    } catch (ExecutionException e) {
      throw new Failure(sentence(brokers, e.getCause()), e);
    }
  }

  private static String sentence(String brokers, Throwable reason) {
    return reason instanceof AuthenticationException
        ? "Kafka at %s does not take the administrator's password: %s. It knows the one that it was started with; start it anew."
            .formatted(brokers, reason.getMessage())
        : "Topics and rights cannot be set up at %s: %s".formatted(brokers, reason.getMessage());
  }
}
