package org.herstel.local.service;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.herstel.embedded.kafka.BrokerAccess;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.token.Secrets;

/**
 * How somebody with a password reaches the stack's broker.
 *
 * @param settings of a Kafka client, by their Kafka name
 */
public record KafkaLogin(Map<String, String> settings) {
  /** The principal of this name. */
  public static KafkaLogin of(String principal, Ports ports, Secrets secrets) {
    Map<String, String> settings =
        new TreeMap<>(BrokerAccess.clientSettings(principal, secrets.kafkaPassword(principal)));
    settings.put("bootstrap.servers", "127.0.0.1:" + ports.number(Port.KAFKA_SERVICES));
    return new KafkaLogin(settings);
  }

  /** Who may do everything. */
  public static KafkaLogin administrator(Ports ports, Secrets secrets) {
    return of(BrokerAccess.ADMINISTRATOR, ports, secrets);
  }

  /** For a client that somebody makes in Java. */
  public Map<String, Object> forClient() {
    return new TreeMap<>(settings);
  }

  /** As environment variables that Quarkus reads. */
  Map<String, String> forService() {
    Map<String, String> variables = new TreeMap<>();
    settings.forEach((name, value) ->
        variables.put("KAFKA_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
    return variables;
  }

  /** As the file that Kafka's own tools take with {@code --command-config}. */
  public String forTools() {
    return settings.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
