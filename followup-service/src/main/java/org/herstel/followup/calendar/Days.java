package org.herstel.followup.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out the days of a calendar. */
final class Days {
  private final BusinessCalendar calendar;
  private final ZoneTime zone;

  Days(BusinessCalendar calendar) {
    this.calendar = calendar;
    this.zone = new ZoneTime(calendar.zone());
  }

  ZoneTime zone() {
    return zone;
  }

  /** Names of the holidays of a year. */
  Map<LocalDate, String> holidays(int year) {
    return PublicHolidays.of(calendar.holidays(), year);
  }

  /**
   * A day.
   *
   * @param holidays of its year
   */
  Day day(LocalDate date, Map<LocalDate, String> holidays) {
    @Nullable String closure = calendar.closures().getOrDefault(date, holidays.get(date));
    return new Day(date, closure == null ? spans(date) : List.of(), Optional.ofNullable(closure));
  }

  /** Whether there is no business day in a year. */
  boolean neverOpen(int year) {
    Map<LocalDate, String> holidays = holidays(year);
    LocalDate first = LocalDate.ofYearDay(year, 1);
    return first
        .datesUntil(first.plusYears(1))
        .noneMatch(date -> day(date, holidays).isBusinessDay());
  }

  private List<Span> spans(LocalDate date) {
    return calendar.hours().on(date.getDayOfWeek()).stream()
        .map(shift -> span(date, shift))
        .filter(span -> !span.isEmpty())
        .toList();
  }

  private Span span(LocalDate date, Shift shift) {
    return new Span(zone.opening(shift.opens().on(date)), zone.closing(shift.closes().on(date)));
  }
}
