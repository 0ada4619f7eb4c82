package org.herstel.intake.reception;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds out who is who among customers that arrive together. The first key that is known decides;
 * keys that are new become those of the same person.
 */
final class CustomerIdentities {
  private final Map<String, UUID> known;
  private final Map<String, UUID> learnt = new LinkedHashMap<>();
  private final Supplier<UUID> newId;

  /**
   * Begins with what is known.
   *
   * @param known customers by key
   */
  CustomerIdentities(Map<String, UUID> known, Supplier<UUID> newId) {
    this.known = new HashMap<>(known);
    this.newId = newId;
  }

  /** The customer with these keys, in the order of their weight. */
  UUID identify(List<String> keys) {
    UUID customer =
        keys.stream()
            .map(known::get)
            .flatMap(id -> Optional.ofNullable(id).stream())
            .findFirst()
            .orElseGet(newId);
    for (String key : keys) {
      if (known.putIfAbsent(key, customer) == null) {
        learnt.put(key, customer);
      }
    }
    return customer;
  }

  /** Keys that were not known before, with their customers. */
  Map<String, UUID> learnt() {
    return learnt;
  }
}
