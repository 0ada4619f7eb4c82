package org.herstel.embedded.kafka;

/**
 * One entry of a broker's access list, in the words of Kafka.
 *
 * @param principal without {@code User:}
 * @param resource {@code TOPIC} or {@code GROUP}
 * @param name of the resource, how its name begins, or {@code *}
 * @param pattern {@code LITERAL} or {@code PREFIXED}
 * @param operation for instance {@code READ}
 * @param allowed false if it is refused, whatever else is allowed
 */
public record BrokerAcl(
    String principal,
    String resource,
    String name,
    String pattern,
    String operation,
    boolean allowed) {

  /** One line of the broker's settings. */
  String toLine() {
    return String.join(
        " ", principal, resource, name, pattern, operation, allowed ? "ALLOW" : "DENY");
  }

  /** What {@link #toLine} has written. */
  static BrokerAcl ofLine(String line) {
    String[] words = line.split(" ");
    return new BrokerAcl(
        words[0], words[1], words[2], words[3], words[4], words[5].equals("ALLOW"));
  }
}
