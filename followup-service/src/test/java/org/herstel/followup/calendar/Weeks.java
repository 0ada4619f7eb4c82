package org.herstel.followup.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calendars for tests. */
public final class Weeks {
  private Weeks() {}

  /** Every day the same hours. */
  public static WeeklyHours daily(String... shifts) {
    return week(DayOfWeek.values(), shifts);
  }

  /** Monday to Friday the same hours. */
  public static WeeklyHours office(String... shifts) {
    return week(Arrays.copyOf(DayOfWeek.values(), 5), shifts);
  }

  private static WeeklyHours week(DayOfWeek[] days, String... shifts) {
    Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
    List<Shift> same = Arrays.stream(shifts).map(Shift::parse).toList();
    Arrays.stream(days).forEach(day -> week.put(day, same));
    return new WeeklyHours(week);
  }

  public static BusinessCalendar calendar(
      String zone, WeeklyHours hours, List<HolidayRegion> holidays, String... closures) {
    Map<LocalDate, String> closed = new TreeMap<>();
    Arrays.stream(closures).forEach(date -> closed.put(LocalDate.parse(date), "own day off"));
    return new BusinessCalendar(
        "test", "1", LocalDate.of(2020, 1, 1), ZoneId.of(zone), hours, holidays, closed);
  }

  public static BusinessTime time(String zone, WeeklyHours hours, String... closures) {
    return BusinessTime.of(calendar(zone, hours, List.of(), closures));
  }

  /** The first moment at which the clock on the wall shows it. */
  public static Instant at(BusinessTime time, String local) {
    return LocalDateTime.parse(local).atZone(time.calendar().zone()).toInstant();
  }
}
