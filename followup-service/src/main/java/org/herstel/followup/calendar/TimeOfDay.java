package org.herstel.followup.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of a day on the clock of the wall, where a day may also end: {@code 24:00} is the end of
 * this day, not the beginning of the next.
 *
 * @param minute of the day, 0 to 1440
 */
public record TimeOfDay(int minute) implements Comparable<TimeOfDay> {
  /** {@code 00:00}. */
  public static final TimeOfDay START = new TimeOfDay(0);

  /** {@code 24:00}. */
  public static final TimeOfDay END = new TimeOfDay(24 * 60);

  private static final Pattern FORM = Pattern.compile("(\\d\\d):(\\d\\d)");
  private static final int HOUR = 60;

  /** Refuses what no day has. */
  public TimeOfDay {
    if (minute < 0 || minute > 24 * HOUR) {
      throw new IllegalArgumentException("a day has the minutes 0 to 1440");
    }
  }

  /**
   * Reads {@code HH:mm}.
   *
   * @throws IllegalArgumentException if it is not of that form or later than {@code 24:00}
   */
  public static TimeOfDay parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) >= HOUR) {
      throw new IllegalArgumentException("a time of day is HH:mm, from 00:00 to 24:00");
    }
    int minute = Integer.parseInt(matcher.group(1)) * HOUR + Integer.parseInt(matcher.group(2));
    if (minute > END.minute) {
      throw new IllegalArgumentException("a time of day is HH:mm, from 00:00 to 24:00");
    }
    return new TimeOfDay(minute);
  }

  /**
   * The moment on a given day.
   *
   * @throws DateTimeException if the day is the last one there is
   */
  LocalDateTime on(LocalDate date) {
    return equals(END)
        ? date.plusDays(1).atStartOfDay()
        : date.atTime(LocalTime.of(minute / HOUR, minute % HOUR));
  }

  @Override
  public int compareTo(TimeOfDay other) {
    return Integer.compare(minute, other.minute);
  }

  @Override
  public String toString() {
    return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
  }
}
