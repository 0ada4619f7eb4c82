package org.herstel.followup.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The plain way to the same answers: looks at the clock on the wall every minute of some days and
 * notes whether it is open. Asks the zone nothing but what time it shows.
 */
final class MinuteByMinute {
  private static final int MARGIN = 3 * 24 * 60;

  private final long start;
  private final LocalDateTime[] shown;
  private final BitSet open = new BitSet();

  /** For the minutes from a whole minute on. */
  MinuteByMinute(BusinessCalendar calendar, Instant from, int minutes) {
    start = from.getEpochSecond() / 60 - MARGIN;
    shown = new LocalDateTime[minutes + 2 * MARGIN];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = Instant.ofEpochSecond((start + i) * 60).atZone(calendar.zone()).toLocalDateTime();
    }
    LocalDate last = shown[shown.length - 1].toLocalDate().minusDays(1);
    for (LocalDate day = shown[0].toLocalDate().plusDays(1);
        day.isBefore(last);
        day = day.plusDays(1)) {
      note(calendar, day);
    }
  }

  private void note(BusinessCalendar calendar, LocalDate day) {
    if (calendar.closures().containsKey(day) || isHoliday(calendar, day)) {
      return;
    }
    for (Shift shift : calendar.hours().on(day.getDayOfWeek())) {
      int from = firstNotBefore(shift.opens().on(day));
      int to = Math.max(from, lastShown(shift.closes().on(day)));
      open.set(from, to);
    }
  }

  /** New Year of the next year may be kept on the last day of this one. */
  private static boolean isHoliday(BusinessCalendar calendar, LocalDate day) {
    return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
        .anyMatch(year -> PublicHolidays.of(calendar.holidays(), year).containsKey(day));
  }

  private int firstNotBefore(LocalDateTime time) {
    int i = 0;
    while (shown[i].isBefore(time)) {
      i++;
    }
    return i;
  }

  /** The last minute at which the clock shows it, or the first after it if it never does. */
  private int lastShown(LocalDateTime time) {
    int last = firstNotBefore(time);
    for (int i = last; i < shown.length && i < last + 2 * 24 * 60; i++) {
      if (shown[i].equals(time)) {
        last = i;
      }
    }
    return last;
  }

  boolean isOpen(Instant minute) {
    return open.get(index(minute));
  }

  int minutesBetween(Instant from, Instant to) {
    return open.get(index(from), index(to)).cardinality();
  }

  private int index(Instant minute) {
    return Math.toIntExact(minute.getEpochSecond() / 60 - start);
  }
}
