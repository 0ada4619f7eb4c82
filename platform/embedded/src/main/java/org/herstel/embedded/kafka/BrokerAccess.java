package org.herstel.embedded.kafka;

import java.util.List;
import java.util.Map;

/**
 * Who may do what on a broker. Clients say who they are by SCRAM-SHA-512 on a port of their own;
 * whoever comes by the other port is {@code User:ANONYMOUS}.
 *
 * @param port loopback port for clients with a name
 * @param administratorPassword of {@value #ADMINISTRATOR}, who may do everything; the one that the
 *     data directory was made with
 * @param passwords of all other principals, by name; newly set at every start
 * @param acls the whole list; entries that are not in it are removed at a start
 */
public record BrokerAccess(
    int port, String administratorPassword, Map<String, String> passwords, List<BrokerAcl> acls) {
  /** The broker itself, and whoever administers it. */
  public static final String ADMINISTRATOR = "kafka";

  /** Client settings for one who has a name, by their Kafka name. */
  public static Map<String, String> clientSettings(String principal, String password) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "SCRAM-SHA-512",
        "sasl.jaas.config", scram(principal, password));
  }

  static String scram(String principal, String password) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(principal, password);
  }

  /**
   * The broker speaks to itself as controller before it knows anybody: with a password at hand,
   * which it also takes.
   */
  public static String plain(String principal, String password) {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
        .formatted(principal, password);
  }
}
