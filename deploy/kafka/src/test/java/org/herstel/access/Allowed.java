package org.herstel.access;

import java.util.Set;

/** What the file allows, worked out beside the broker by Kafka's rules. */
final class Allowed {
  private Allowed() {}

  static boolean by(String principal, Attempt attempt, String name) {
    return RestrictedBroker.ACCESS.byName().get(principal).stream()
            .anyMatch(grant -> allows(grant, attempt, name))
        && RestrictedBroker.ACCESS.byName().get(principal).stream()
            .noneMatch(grant -> refuses(grant, attempt, name));
  }

  private static boolean allows(Grant grant, Attempt attempt, String name) {
    boolean named =
        grant.topics() != null || grant.groups() != null
            ? grant.name().equals("*") || name.startsWith(grant.name())
            : name.equals(grant.name());
    return grant.resource().equals(attempt.resource())
        && named
        && grant.may().stream().anyMatch(operation -> includes(operation, attempt.operation()));
  }

  private static boolean refuses(Grant grant, Attempt attempt, String name) {
    return grant.resource().equals(attempt.resource())
        && grant.except().contains(name)
        && grant.may().contains(attempt.operation());
  }

  private static boolean includes(Operation allowed, Operation wanted) {
    return allowed == wanted
        || wanted == Operation.DESCRIBE
            && Set.of(Operation.READ, Operation.WRITE, Operation.DELETE, Operation.ALTER)
                .contains(allowed)
        || wanted == Operation.DESCRIBE_CONFIGS && allowed == Operation.ALTER_CONFIGS;
  }
}
