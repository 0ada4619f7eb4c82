package org.herstel.resolution.link;

import java.util.Optional;
import org.herstel.events.Owner;
import org.herstel.resolution.casefile.Complaint;
import org.jspecify.annotations.Nullable;

/** Whom the customer can ask. */
public record Contact(String name, String email, @Nullable String phone) {

  static Optional<Contact> of(Complaint complaint) {
    Owner owner = complaint.owner();
    return owner == null
        ? Optional.empty()
        : Optional.of(new Contact(owner.name(), owner.email(), owner.phone()));
  }

  /** The number as a telephone dials it. */
  public String phoneDigits() {
    return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
  }
}
