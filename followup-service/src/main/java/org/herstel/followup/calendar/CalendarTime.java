package org.herstel.followup.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * Time that always passes; days are those of a zone.
 *
 * @param zone IANA
 */
public record CalendarTime(ZoneId zone) implements TimeScale {
  @Override
  public Instant add(Instant from, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("only forwards, not by " + amount);
    }
    return from.plus(amount);
  }

  @Override
  public Duration between(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  /**
   * The end of a period. The day of {@code from} does not count: one day from Monday ends on
   * Tuesday. Where the clock is changed, a moment that it skips is that of the change, and of one
   * that it shows twice the second counts.
   *
   * @param period of days, weeks, months or years; positive
   */
  public Instant add(Instant from, Period period, Ending ending) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("only forwards, not by " + period);
    }
    ZoneTime time = new ZoneTime(zone);
    LocalDate last = time.dateOf(from).plus(period);
    return time.closing(ending.on(last, from.atZone(zone).toLocalDateTime()));
  }
}
