package org.herstel.followup.calendar;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When it is open in a usual week.
 *
 * @param shifts by day, in order; a day that is not named is closed. Shifts may touch, not overlap
 */
public record WeeklyHours(Map<DayOfWeek, List<Shift>> shifts) {
  /** Puts shifts in order and refuses those that overlap. */
  public WeeklyHours {
    Map<DayOfWeek, List<Shift>> ordered = new EnumMap<>(DayOfWeek.class);
    shifts.forEach((day, some) -> ordered.put(day, ordered(some)));
    shifts = Map.copyOf(ordered);
  }

  private static List<Shift> ordered(List<Shift> shifts) {
    List<Shift> ordered = shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).overlaps(ordered.get(i - 1))) {
        throw new IllegalArgumentException(
            ordered.get(i - 1) + " and " + ordered.get(i) + " overlap");
      }
    }
    return ordered;
  }

  /** The shifts of a day; none if it is closed. */
  public List<Shift> on(DayOfWeek day) {
    return shifts.getOrDefault(day, List.of());
  }
}
