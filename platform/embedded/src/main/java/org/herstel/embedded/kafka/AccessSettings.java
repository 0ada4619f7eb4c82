package org.herstel.embedded.kafka;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * {@link BrokerAccess} on its way to the broker's process: entries of its settings that are none of
 * Kafka's.
 */
final class AccessSettings {
  private static final String OWN = "herstel.";
  private static final String ADMINISTRATOR = OWN + "administrator";
  private static final String PASSWORD = OWN + "password.";
  private static final String ACL = OWN + "acl.";

  private final Map<String, String> entries = new TreeMap<>();

  private AccessSettings() {}

  static void write(BrokerAccess access, Properties settings) {
    settings.put(ADMINISTRATOR, access.administratorPassword());
    access.passwords().forEach((name, password) -> settings.put(PASSWORD + name, password));
    int number = 0;
    for (BrokerAcl acl : access.acls()) {
      settings.put(ACL + number++, acl.toLine());
    }
  }

  /** Takes them out of the settings. */
  static AccessSettings takeFrom(Properties settings) {
    AccessSettings taken = new AccessSettings();
    for (String name : Set.copyOf(settings.stringPropertyNames())) {
      if (name.startsWith(OWN)) {
        taken.entries.put(name, (String) settings.remove(name));
      }
    }
    return taken;
  }

  /** Whether there is any restriction. */
  boolean isPresent() {
    return entries.containsKey(ADMINISTRATOR);
  }

  /** Whom a new data directory knows from the beginning, as {@code Formatter} takes it. */
  List<String> scramArguments() {
    return isPresent()
        ? List.of(
            "SCRAM-SHA-512=[name=%s,password=%s]"
                .formatted(BrokerAccess.ADMINISTRATOR, entries.get(ADMINISTRATOR)))
        : List.of();
  }

  /** How the administrator reaches the broker. */
  Map<String, String> administrator() {
    return isPresent()
        ? BrokerAccess.clientSettings(BrokerAccess.ADMINISTRATOR, entries.get(ADMINISTRATOR))
        : Map.of();
  }

  /** Brings a broker that runs to them. */
  void apply(Admin admin) throws ExecutionException, InterruptedException {
    AccessUpdate.apply(
        admin, named(PASSWORD), named(ACL).values().stream().map(BrokerAcl::ofLine).toList());
  }

  private Map<String, String> named(String prefix) {
    Map<String, String> named = new TreeMap<>();
    entries.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        named.put(name.substring(prefix.length()), value);
      }
    });
    return named;
  }
}
