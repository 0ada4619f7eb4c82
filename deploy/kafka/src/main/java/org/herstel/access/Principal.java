package org.herstel.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody whom Kafka knows by name.
 *
 * @param name without Kafka's {@code User:}; for partners with {@value #SOURCE} in it
 */
public record Principal(String name) {
  static final String SOURCE = "<source>";

  private static final Map<String, Kind> KNOWN =
      new TreeMap<>(
          Map.of(
              "intake",
              Kind.SERVICE,
              "resolution",
              Kind.SERVICE,
              "followup",
              Kind.SERVICE,
              "notification",
              Kind.SERVICE,
              "operator",
              Kind.STAFF,
              "autoscaler",
              Kind.STAFF,
              "partner-" + SOURCE,
              Kind.PARTNER,
              "ANONYMOUS",
              Kind.LOOPBACK));

  /** What sort of somebody. */
  public enum Kind {
    /** Publishes and consumes events. */
    SERVICE,
    /** Looks on. */
    STAFF,
    /** Hands complaints in; stands for one principal per partner. */
    PARTNER,
    /** Has not said who he is; on the local stack only. */
    LOOPBACK
  }

  /**
   * Reads a name of the file.
   *
   * @throws IllegalArgumentException if nobody has it
   */
  @JsonCreator
  public Principal {
    if (!KNOWN.containsKey(name)) {
      throw new IllegalArgumentException(
          "%s is not a principal; known are %s".formatted(name, String.join(", ", KNOWN.keySet())));
    }
  }

  public Kind kind() {
    return KNOWN.get(name);
  }
}
