package org.herstel.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.herstel.events.IntakeEvent.ComplaintReceived;

/** G1: what was answered with 201 is in intake's journal, exactly once, and in the topic. */
final class AcceptedIsDurable implements Rule {
  @Override
  public List<Violation> check(Evidence evidence) {
    List<Violation> violations = new ArrayList<>();
    List<String> received =
        Events.all(evidence, ComplaintReceived.class).stream()
            .map(said -> said.envelope().subject())
            .toList();
    Set<String> journaled = Set.copyOf(received);
    Set<String> published =
        evidence.published().stream()
            .map(record -> record.event().subject())
            .collect(Collectors.toSet());
    evidence.outside().accepted().values().stream()
        .flatMap(List::stream)
        .distinct()
        .forEach(complaint -> {
          if (!journaled.contains(complaint)) {
            violations.add(
                new Violation("G1", "accepted complaint " + complaint + " is not journaled"));
          }
          if (!published.contains(complaint)) {
            violations.add(
                new Violation("G1", "accepted complaint " + complaint + " is not published"));
          }
        });
    return violations;
  }
}
