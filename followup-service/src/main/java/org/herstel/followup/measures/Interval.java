package org.herstel.followup.measures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long a period is. Days begin where the zone says, weeks on Monday (ISO 8601). */
enum Interval {
  DAY("uuuu-MM-dd") {
    @Override
    LocalDate after(LocalDate date) {
      return date.plusDays(1);
    }
  },
  WEEK("YYYY-'W'ww") {
    @Override
    LocalDate after(LocalDate date) {
      return date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
  },
  MONTH("uuuu-MM") {
    @Override
    LocalDate after(LocalDate date) {
      return date.with(TemporalAdjusters.firstDayOfNextMonth());
    }
  };

  private final DateTimeFormatter label;

  Interval(String label) {
    // the United Kingdom counts weeks as ISO 8601 does
    this.label = DateTimeFormatter.ofPattern(label, Locale.UK);
  }

  /** The first day of the interval after the one with this day. */
  abstract LocalDate after(LocalDate date);

  /** When the interval ends that a moment lies in; always later than the moment. */
  Instant end(Instant moment, ZoneId zone) {
    LocalDate next = after(moment.atZone(zone).toLocalDate());
    Instant end = next.atStartOfDay(zone).toInstant();
    // where clocks are put back over midnight, some moments lie behind the first midnight of their
    // day
    return end.isAfter(moment) ? end : after(next).atStartOfDay(zone).toInstant();
  }

  /** A name for the interval that a moment lies in: 2026-03-02, 2026-W10, 2026-03. */
  String label(Instant moment, ZoneId zone) {
    return label.format(moment.atZone(zone));
  }
}
