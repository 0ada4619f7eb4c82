package org.herstel.followup.link;

import org.herstel.kit.people.Agent;
import org.jspecify.annotations.Nullable;

/** Whom the customer can ask. */
public record Contact(String name, String email, @Nullable String phone) {

  static Contact of(Agent agent) {
    return new Contact(agent.name(), agent.email(), agent.phone());
  }

  /** The number as a telephone dials it. */
  public String phoneDigits() {
    return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
  }
}
