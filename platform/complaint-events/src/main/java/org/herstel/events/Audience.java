package org.herstel.events;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who may see an event outside the services. Restricted events never reach streams or webhooks. */
public enum Audience {
  STAFF,
  RESTRICTED;

  /** The value of the CloudEvents attribute {@code audience}. */
  @JsonValue
  public String attribute() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Reads the CloudEvents attribute {@code audience}.
   *
   * @throws IllegalArgumentException for any other value
   */
  public static Audience of(String attribute) {
    for (Audience audience : values()) {
      if (audience.attribute().equals(attribute)) {
        return audience;
      }
    }
    throw new IllegalArgumentException("unknown audience: " + attribute);
  }
}
