package org.herstel.kit.link;

import org.herstel.events.Owner;
import org.herstel.kit.people.Agent;
import org.jspecify.annotations.Nullable;

/** Whom the customer can ask. */
public record Contact(String name, String email, @Nullable String phone) {

  public static Contact of(Agent agent) {
    return new Contact(agent.name(), agent.email(), agent.phone());
  }

  public static Contact of(Owner owner) {
    return new Contact(owner.name(), owner.email(), owner.phone());
  }

  /** The number as a telephone dials it. */
  public String phoneDigits() {
    return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
  }
}
