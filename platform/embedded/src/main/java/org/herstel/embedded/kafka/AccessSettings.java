package org.herstel.embedded.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * {@link BrokerAccess} on its way to the broker's process: entries of its settings that are none of
 * Kafka's.
 */
final class AccessSettings {
  private static final String OWN = "herstel.";
  private static final String ADMINISTRATOR = OWN + "administrator";
  private static final String PASSWORD = OWN + "password.";
  private static final String ACL = OWN + "acl.";
  private static final int ITERATIONS = 4096;

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

  /** Sets passwords, adds what is missing in the broker's list and removes what is too much. */
  void apply(Admin admin) throws Exception {
    List<UserScramCredentialAlteration> passwords = new ArrayList<>();
    named(PASSWORD)
        .forEach((name, password) ->
            passwords.add(
                new UserScramCredentialUpsertion(
                    name,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password)));
    var set = admin.alterUserScramCredentials(passwords).all();
    Set<AclBinding> wanted =
        named(ACL).values().stream().map(AccessSettings::binding).collect(Collectors.toSet());
    Collection<AclBinding> there = admin.describeAcls(AclBindingFilter.ANY).values().get();
    var removed =
        admin
            .deleteAcls(
                there.stream()
                    .filter(acl -> !wanted.contains(acl))
                    .map(AclBinding::toFilter)
                    .toList())
            .all();
    var added =
        admin.createAcls(wanted.stream().filter(acl -> !there.contains(acl)).toList()).all();
    set.get();
    removed.get();
    added.get();
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

  private static AclBinding binding(String line) {
    String[] words = line.split(" ");
    return new AclBinding(
        new ResourcePattern(
            ResourceType.valueOf(words[1]), words[2], PatternType.valueOf(words[3])),
        new AccessControlEntry(
            "User:" + words[0],
            "*",
            AclOperation.valueOf(words[4]),
            AclPermissionType.valueOf(words[5])));
  }
}
