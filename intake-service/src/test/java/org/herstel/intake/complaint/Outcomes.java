package org.herstel.intake.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.EventTypes;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/** Writes outcomes in a few words, and reads tables of them. */
public final class Outcomes {
  private Outcomes() {}

  /** For instance {@code note-added >LISTENING}, {@code !complaint-closed}, {@code -}. */
  public static String of(Decision<? extends ComplaintEvent> decision) {
    return switch (decision) {
      case Decision.Events<? extends ComplaintEvent>(var events) -> of(events);
      case Decision.Refused<? extends ComplaintEvent>(var obstacles) ->
          obstacles.stream().map(Refusal::code).map("!"::concat).collect(Collectors.joining(" "));
    };
  }

  /** The events by their names; {@code -} when there are none. */
  public static String of(List<? extends ComplaintEvent> events) {
    return events.isEmpty()
        ? "-"
        : events.stream().map(Outcomes::word).collect(Collectors.joining(" "));
  }

  /** A table whose columns are statuses: row name → status → cell. */
  public static Map<String, Map<ComplaintStatus, String>> table(String text) {
    List<List<String>> lines =
        text.lines().map(line -> Stream.of(line.split("\\|")).map(String::strip).toList()).toList();
    List<String> rows = lines.getFirst().subList(1, lines.getFirst().size());
    Map<String, Map<ComplaintStatus, String>> table = new TreeMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      for (int i = 0; i < rows.size(); i++) {
        table
            .computeIfAbsent(rows.get(i), _ -> new TreeMap<>())
            .put(ComplaintStatus.valueOf(line.getFirst()), line.get(i + 1));
      }
    }
    if (table.values().stream().anyMatch(row -> row.size() != ComplaintStatus.values().length)) {
      throw new IllegalArgumentException(
          "not every status is in the table: " + Arrays.toString(ComplaintStatus.values()));
    }
    return table;
  }

  private static String word(ComplaintEvent event) {
    return switch (event) {
      case StatusChanged(_, ComplaintStatus to) -> ">" + to;
      case FactOutOfStep(_, String reason, _) -> "?" + reason;
      default -> EventTypes.of(event).name().substring("org.herstel.complaint.".length());
    };
  }
}
