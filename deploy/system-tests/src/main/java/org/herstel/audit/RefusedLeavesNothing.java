package org.herstel.audit;

import java.util.List;
import java.util.Set;

/** G2: nothing of a refused request is in any journal. */
final class RefusedLeavesNothing implements Rule {
  @Override
  public List<Violation> check(Evidence evidence) {
    Set<String> refused = evidence.outside().refused();
    if (refused.isEmpty()) {
      return List.of();
    }
    return Events.journaled(evidence)
        .filter(event -> refused.stream().anyMatch(Evidence.text(event)::contains))
        .map(event -> new Violation("G2", "event " + event.id() + " holds a refused request"))
        .toList();
  }
}
