package org.herstel.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.EventTypes;

/** G5: each journaled event is published byte for byte, and nothing else is. */
final class JournalAndTopicAgree implements Rule {
  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    Map<UUID, Envelope> journaled = new HashMap<>();
    Events.journaled(evidence)
        .filter(JournalAndTopicAgree::isAboutAComplaint)
        .forEach(event -> {
          if (journaled.put(event.id(), event) != null) {
            violations.add(new Violation("G5", "two journaled events have id " + event.id()));
          }
        });
    Set<UUID> published = new HashSet<>();
    for (Evidence.Published record : evidence.published()) {
      Envelope event = record.event();
      published.add(event.id());
      Envelope original = journaled.get(event.id());
      if (original == null) {
        violations.add(
            new Violation(
                "G5",
                "the event at partition %d, offset %d is in no journal"
                    .formatted(record.partition(), record.offset())));
      } else if (!isSame(original, event)) {
        violations.add(
            new Violation("G5", "event " + event.id() + " was published other than journaled"));
      }
    }
    journaled.keySet().stream()
        .filter(id -> !published.contains(id))
        .forEach(id -> violations.add(new Violation("G5", "event " + id + " was never published")));
    return violations;
  }

  private static boolean isAboutAComplaint(Envelope event) {
    return EventTypes.named(event.type())
        .map(type -> ComplaintEvent.class.isAssignableFrom(type.record()))
        .orElse(true);
  }

  private static boolean isSame(Envelope one, Envelope other) {
    return Arrays.equals(one.chainHash(), other.chainHash())
        && Arrays.equals(one.data(), other.data())
        && one.type().equals(other.type())
        && one.subject().equals(other.subject());
  }
}
