package org.herstel.followup.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Time that passes only while a calendar is open (PR4). It answers for {@value #FIRST_YEAR} to
 * {@value #LAST_YEAR} and throws a {@link DateTimeException} outside, so that no question runs for
 * ever. Safe for threads; keeps the years it was asked for.
 */
public final class BusinessTime implements TimeScale {
  /** The first year it answers for. */
  public static final int FIRST_YEAR = 1970;

  /** The last year it answers for. */
  public static final int LAST_YEAR = 2199;

  private static final Duration LONGEST = Duration.ofDays(366L * (LAST_YEAR - FIRST_YEAR + 1));

  private final BusinessCalendar calendar;
  private final Days days;
  private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

  private BusinessTime(BusinessCalendar calendar) {
    this.calendar = calendar;
    this.days = new Days(calendar);
  }

  /**
   * Time by a calendar.
   *
   * @throws IllegalArgumentException if there is a whole year in which it never opens. Years
   *     without own closures are alike as far as that goes (holidays never take every one of a
   *     weekday), so the year it comes in force and those with closures are looked at
   */
  public static BusinessTime of(BusinessCalendar calendar) {
    BusinessTime time = new BusinessTime(calendar);
    Stream.concat(Stream.of(calendar.validFrom()), calendar.closures().keySet().stream())
        .map(LocalDate::getYear)
        .distinct()
        .sorted()
        .filter(time.days::neverOpen)
        .findFirst()
        .ifPresent(year -> {
          throw new IllegalArgumentException("never open in " + year);
        });
    return time;
  }

  /** The calendar that this is the time of. */
  public BusinessCalendar calendar() {
    return calendar;
  }

  @Override
  public Instant add(Instant from, Duration amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("only forwards, not by " + amount);
    }
    if (amount.isZero()) {
      return from;
    }
    if (amount.compareTo(LONGEST) > 0) {
      throw tooFar(LAST_YEAR + 1);
    }
    int year = yearOf(from);
    long missing = amount.toNanos() + year(year).openBefore(OpenYear.nanos(from));
    while (missing > year(year).total()) {
      missing -= year(year).total();
      year++;
    }
    return OpenYear.instant(year(year).momentAfter(missing));
  }

  @Override
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    int last = yearOf(to);
    Duration open = Duration.ZERO;
    for (int year = yearOf(from); year < last; year++) {
      open = open.plus(year(year).open());
    }
    return open.plusNanos(year(last).openBefore(OpenYear.nanos(to)))
        .minusNanos(year(yearOf(from)).openBefore(OpenYear.nanos(from)));
  }

  /**
   * When the n-th business day after the day of {@code from} closes; the day of {@code from} does
   * not count, whether open or not.
   *
   * @param businessDays at least 1
   */
  public Instant addDays(Instant from, int businessDays) {
    if (businessDays < 1) {
      throw new IllegalArgumentException("at least one business day, not " + businessDays);
    }
    LocalDate date = dateOf(from);
    for (int left = businessDays; left > 0; ) {
      date = date.plusDays(1);
      if (day(date).isBusinessDay()) {
        left--;
      }
    }
    return day(date).closes();
  }

  /** Whether it is open; at the moment of closing it no longer is. */
  public boolean isOpen(Instant moment) {
    return year(yearOf(moment)).isOpen(OpenYear.nanos(moment));
  }

  /** The earliest moment, not before {@code from}, at which it is open. */
  public Instant nextOpening(Instant from) {
    if (isOpen(from)) {
      return from;
    }
    long moment = OpenYear.nanos(from);
    int year = yearOf(from);
    Optional<Instant> opening = year(year).nextOpening(moment);
    while (opening.isEmpty()) {
      year++;
      opening = year(year).nextOpening(moment);
    }
    return opening.get();
  }

  /** A day of the calendar. */
  public Day day(LocalDate date) {
    return year(date.getYear()).day(date);
  }

  /** The day of a moment in the zone of the calendar. */
  public LocalDate dateOf(Instant moment) {
    return days.zone().dateOf(moment);
  }

  /** When a day begins in the zone of the calendar. */
  public Instant startOf(LocalDate date) {
    return days.zone().startOf(date);
  }

  private int yearOf(Instant moment) {
    int shown = moment.atZone(calendar.zone()).getYear();
    // Where the clock goes back over midnight at New Year, it shows the old year twice.
    return shown < LAST_YEAR && year(shown).endsBefore(OpenYear.nanos(moment)) ? shown + 1 : shown;
  }

  private OpenYear year(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw tooFar(year);
    }
    return years.computeIfAbsent(year, missing -> OpenYear.of(missing, days));
  }

  private DateTimeException tooFar(int year) {
    return new DateTimeException(
        "%s %s answers for %d to %d, not for %d"
            .formatted(calendar.id(), calendar.version(), FIRST_YEAR, LAST_YEAR, year));
  }
}
