package org.herstel.followup.measures;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of time and the periods it falls into. The first and the last are cut off where the range
 * begins and ends.
 *
 * @param starts of the periods, ascending; never empty
 * @param end of the range, exclusive
 */
record Periods(Interval interval, ZoneId zone, List<Instant> starts, Instant end) {
  /** The most periods that are told at once: a year of days, and some. */
  static final int MOST = 400;

  Periods {
    starts = List.copyOf(starts);
  }

  /**
   * Divides a range; nothing if there are more than {@link #MOST} periods.
   *
   * @param from inclusive, before {@code to}
   */
  static Optional<Periods> of(Instant from, Instant to, Interval interval, ZoneId zone) {
    List<Instant> starts = new ArrayList<>();
    for (Instant start = from; start.isBefore(to); start = interval.end(start, zone)) {
      if (starts.size() == MOST) {
        return Optional.empty();
      }
      starts.add(start);
    }
    return Optional.of(new Periods(interval, zone, starts, to));
  }

  int count() {
    return starts.size();
  }

  Instant from() {
    return starts.getFirst();
  }

  Instant start(int index) {
    return starts.get(index);
  }

  Instant end(int index) {
    return index + 1 < count() ? starts.get(index + 1) : end;
  }

  String label(int index) {
    return interval.label(start(index), zone);
  }
}
