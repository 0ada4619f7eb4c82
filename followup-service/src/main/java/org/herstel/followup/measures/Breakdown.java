package org.herstel.followup.measures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures by group and period.
 *
 * @param all of all groups together
 * @param groups those in which anything was counted, by id; empty for what cannot be assigned
 */
record Breakdown(Series all, Map<Optional<String>, Series> groups) {

  /**
   * Figures over time.
   *
   * @param whole of the whole range
   * @param periods by index; those in which nothing was counted are missing
   */
  record Series(Figures whole, SortedMap<Integer, Figures> periods) {
    Figures of(int period) {
      return periods.getOrDefault(period, Figures.NONE);
    }
  }

  /**
   * Where figures belong.
   *
   * @param period index of a period; empty: the whole range
   * @param group empty: all groups; an empty group: what cannot be assigned to any
   */
  record Cell(Optional<Integer> period, Optional<Optional<String>> group) {}

  static Breakdown of(Map<Cell, Figures> cells) {
    Map<Optional<Optional<String>>, Map<Optional<Integer>, Figures>> rows = new HashMap<>();
    cells.forEach((cell, figures) ->
        rows.computeIfAbsent(cell.group(), group -> new HashMap<>()).put(cell.period(), figures));
    Map<Optional<String>, Series> groups = new HashMap<>();
    rows.forEach((group, row) -> group.ifPresent(id -> groups.put(id, series(row))));
    return new Breakdown(series(rows.getOrDefault(Optional.empty(), Map.of())), groups);
  }

  private static Series series(Map<Optional<Integer>, Figures> row) {
    SortedMap<Integer, Figures> periods = new TreeMap<>();
    row.forEach((period, figures) -> period.ifPresent(index -> periods.put(index, figures)));
    return new Series(row.getOrDefault(Optional.<Integer>empty(), Figures.NONE), periods);
  }

  /** The groups by id; what cannot be assigned comes last. */
  List<Map.Entry<Optional<String>, Series>> sorted() {
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.getKey().orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
