package org.herstel.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.herstel.events.Topics;

/**
 * The principals as Strimzi's {@code KafkaUser}s, and partners' topics as {@code KafkaTopic}s. Who
 * has not said who he is gets none: in a cluster nobody may stay without a name.
 */
public final class KafkaUsers {
  /** The name of the Kafka cluster in {@code deploy/kubernetes}. */
  static final String CLUSTER = "herstel";

  private static final String HEAD =
      """
      # Rendered from deploy/kafka/access.yaml; change that file and approve with
      #   ./mvnw -pl deploy/kafka -am test -Dtest=KafkaUsersTest -Dsurefire.failIfNoSpecifiedTests=false -Dherstel.approve=true
      """;

  private static final String USER =
      """
      ---
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaUser
      metadata:
        name: %s
        labels:
          strimzi.io/cluster: %s
      spec:
        authentication:
          type: scram-sha-512
        authorization:
          type: simple
          acls:
      %s\
      """;

  private static final String ACL =
      """
            - resource:
                type: %s
                name: "%s"
                patternType: %s
              operations: [%s]
              type: %s
      """;

  private static final String TOPIC =
      """
      ---
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaTopic
      metadata:
        name: %1$s.%2$s
        labels:
          strimzi.io/cluster: %3$s
      spec:
        partitions: 6
        config:
          retention.ms: -1
          max.message.bytes: 2097152
      """;

  private KafkaUsers() {}

  /** All manifests, in one file. */
  public static String render(Access access) {
    Map<String, List<Grant>> named = access.byName();
    named.remove("ANONYMOUS");
    StringBuilder file = new StringBuilder(HEAD);
    named.forEach((name, grants) -> file.append(user(name, grants)));
    access
        .partners()
        .forEach(source -> file.append(TOPIC.formatted(Topics.SUBMISSIONS, source, CLUSTER)));
    return file.toString();
  }

  private static String user(String name, List<Grant> grants) {
    String acls =
        grants.stream().flatMap(Grant::entries).map(KafkaUsers::acl).collect(Collectors.joining());
    return USER.formatted(name, CLUSTER, acls);
  }

  private static String acl(Grant.Entry entry) {
    return ACL.formatted(
        entry.resource(),
        entry.name(),
        entry.prefix() ? "prefix" : "literal",
        entry.operations().stream().map(Operation::label).collect(Collectors.joining(", ")),
        entry.allowed() ? "allow" : "deny");
  }
}
