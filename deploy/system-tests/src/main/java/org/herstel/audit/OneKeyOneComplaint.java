package org.herstel.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** G3: the same idempotency key was always answered with the same complaint. */
final class OneKeyOneComplaint implements Rule {
  @Override
  public List<Violation> check(Evidence evidence) {
    return evidence.outside().accepted().entrySet().stream()
        .filter(answers -> new HashSet<>(answers.getValue()).size() > 1)
        .map(Map.Entry::getKey)
        .map(key -> new Violation("G3", "key " + key + " was answered with several complaints"))
        .toList();
  }
}
