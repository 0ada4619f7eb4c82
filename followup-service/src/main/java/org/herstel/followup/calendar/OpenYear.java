package org.herstel.followup.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When it is open in one year, as sorted spans that neither overlap nor touch, and how long it was
 * open before each: a question about the year is one binary search. Times are nanoseconds since
 * 1970.
 */
final class OpenYear {
  private static final int SECOND = 1_000_000_000;

  /** How many days the clock may be changed by, at most. */
  private static final int NEIGHBOURS = 2;

  private final List<Day> days;
  private final long end;
  private final long[] opens;
  private final long[] closes;
  private final long[] before;
  private final long total;

  private OpenYear(List<Day> days, long end, List<long[]> spans) {
    this.days = days;
    this.end = end;
    this.opens = spans.stream().mapToLong(span -> span[0]).toArray();
    this.closes = spans.stream().mapToLong(span -> span[1]).toArray();
    this.before = new long[opens.length];
    long sum = 0;
    for (int i = 0; i < opens.length; i++) {
      before[i] = sum;
      sum += closes[i] - opens[i];
    }
    this.total = sum;
  }

  static OpenYear of(int year, Days days) {
    LocalDate first = LocalDate.ofYearDay(year, 1);
    LocalDate next = first.plusYears(1);
    Map<LocalDate, String> holidays = new HashMap<>();
    for (int known = year - 1; known <= year + 1; known++) {
      holidays.putAll(days.holidays(known));
    }
    // What the days around the year reach into it when the clock is changed at its very edge.
    List<Day> around =
        first
            .minusDays(NEIGHBOURS)
            .datesUntil(next.plusDays(NEIGHBOURS))
            .map(date -> days.day(date, holidays))
            .toList();
    long from = nanos(days.zone().startOf(first));
    long to = nanos(days.zone().startOf(next));
    List<Day> own = around.subList(NEIGHBOURS, around.size() - NEIGHBOURS);
    return new OpenYear(List.copyOf(own), to, merged(around, from, to));
  }

  private static List<long[]> merged(List<Day> days, long from, long to) {
    List<long[]> spans =
        days.stream()
            .flatMap(day -> day.open().stream())
            .map(span -> new long[] {nanos(span.from()), nanos(span.to())})
            .map(span -> new long[] {Math.max(from, span[0]), Math.min(to, span[1])})
            .filter(span -> span[0] < span[1])
            .sorted(Comparator.comparingLong(span -> span[0]))
            .toList();
    List<long[]> merged = new ArrayList<>();
    for (long[] span : spans) {
      if (!merged.isEmpty() && span[0] <= merged.getLast()[1]) {
        merged.getLast()[1] = Math.max(merged.getLast()[1], span[1]);
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  static long nanos(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }

  Day day(LocalDate date) {
    return days.get(date.getDayOfYear() - 1);
  }

  boolean endsBefore(long moment) {
    return moment >= end;
  }

  /** How long it is open in the year. */
  long total() {
    return total;
  }

  Duration open() {
    return Duration.ofNanos(total);
  }

  boolean isOpen(long moment) {
    int span = spanAt(moment);
    return span >= 0 && moment < closes[span];
  }

  /** How long it was open from the beginning of the year to a moment. */
  long openBefore(long moment) {
    int span = spanAt(moment);
    return span < 0 ? 0 : before[span] + Math.min(moment, closes[span]) - opens[span];
  }

  /** The earliest moment at which it was open for so long; more than 0, at most the total. */
  long momentAfter(long open) {
    int found = Arrays.binarySearch(before, open);
    int span = (found >= 0 ? found : -found - 1) - 1;
    return opens[span] + open - before[span];
  }

  /** When it opens next, after a moment at which it is closed; empty: no more in this year. */
  Optional<Instant> nextOpening(long moment) {
    int next = spanAt(moment) + 1;
    return next < opens.length ? Optional.of(instant(opens[next])) : Optional.empty();
  }

  /** The last span that has begun; -1: none. */
  private int spanAt(long moment) {
    int found = Arrays.binarySearch(opens, moment);
    return found >= 0 ? found : -found - 2;
  }
}
