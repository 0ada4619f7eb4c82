package org.herstel.intake.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what a customer is known again. */
final class CustomerKeys {
  private CustomerKeys() {}

  /** The number at the source that gave it comes first, then the e-mail address; maybe neither. */
  static List<String> of(
      @Nullable String source, @Nullable String externalId, @Nullable String email) {
    List<String> keys = new ArrayList<>();
    if (externalId != null && !externalId.isBlank()) {
      keys.add("number:" + (source == null ? "" : source) + "\n" + externalId.strip());
    }
    if (email != null) {
      keys.add("email:" + email.strip().toLowerCase(Locale.ROOT));
    }
    return keys;
  }
}
