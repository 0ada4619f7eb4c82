package org.herstel.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/**
 * The text of an instant on the wire, in attributes and in data: RFC 3339 in UTC, always with six
 * digits of fraction ({@code 2026-11-21T20:18:00.000000Z}). One instant has one text, because the
 * chain hash covers the text, and texts sort as the instants do.
 */
public final class EventTime {
  private static final DateTimeFormatter TEXT =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private EventTime() {}

  /** The instant without what is finer than a microsecond. */
  public static Instant truncated(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The text of {@code instant}, truncated to microseconds.
   *
   * @throws DateTimeException if the year does not have four digits, which RFC 3339 cannot say
   */
  public static String text(Instant instant) {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("an instant on the wire has a year from 0000 to 9999");
    }
    return TEXT.format(instant);
  }

  /**
   * Reads any RFC 3339 text, also one with an offset or another number of digits.
   *
   * @return the instant, truncated to microseconds
   * @throws DateTimeException if the text is not RFC 3339
   */
  public static Instant parse(String text) {
    return truncated(Instant.parse(text));
  }
}
