package org.herstel.followup.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.herstel.events.ReferenceEvent.CalendarChanged;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.datafile.Readings;
import org.jspecify.annotations.Nullable;

/** A calendar with all its versions, the newest first. */
record CalendarView(String id, List<VersionView> versions) {

  /** One version, with the members of the files. */
  record VersionView(
      String version,
      LocalDate validFrom,
      String zone,
      Map<String, List<String>> hours,
      List<RegionView> holidays,
      List<ClosureView> closures) {}

  /** Whose public holidays are kept. */
  record RegionView(String country, @Nullable String subdivision) {}

  /** A day off of the house's own. */
  record ClosureView(LocalDate date, String name) {}

  static CalendarView of(String id, List<BusinessTime> versions) {
    return new CalendarView(id, versions.stream().map(time -> version(time.calendar())).toList());
  }

  private static VersionView version(BusinessCalendar calendar) {
    return new VersionView(
        calendar.version(),
        calendar.validFrom(),
        calendar.zone().getId(),
        hours(calendar),
        calendar.holidays().stream()
            .map(region -> new RegionView(region.country(), region.subdivision().orElse(null)))
            .toList(),
        calendar.closures().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(closure -> new ClosureView(closure.getKey(), closure.getValue()))
            .toList());
  }

  private static Map<String, List<String>> hours(BusinessCalendar calendar) {
    Map<String, List<String>> hours = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<String> shifts =
          calendar.hours().on(day).stream().map(shift -> shift.toString()).toList();
      if (!shifts.isEmpty()) {
        hours.put(Readings.written(day), shifts);
      }
    }
    return hours;
  }

  /** What others are told of a version. */
  static CalendarChanged event(BusinessCalendar calendar) {
    VersionView version = version(calendar);
    return new CalendarChanged(
        calendar.id(),
        version.version(),
        version.validFrom().toString(),
        version.zone(),
        version.hours().entrySet().stream()
            .map(day -> new CalendarChanged.OpeningHours(day.getKey(), day.getValue()))
            .toList(),
        version.holidays().stream()
            .map(one -> new CalendarChanged.HolidayRegion(one.country(), one.subdivision()))
            .toList(),
        version.closures().stream()
            .map(one -> new CalendarChanged.Closure(one.date().toString(), one.name()))
            .toList());
  }
}
