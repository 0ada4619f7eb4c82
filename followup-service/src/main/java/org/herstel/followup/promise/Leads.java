package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.herstel.followup.calendar.TimeScale;

/** How long before a due time somebody hears of it. */
public final class Leads {
  private static final int HALF = 2;

  private Leads() {}

  /** The lead, or half of the time there is if that is less. */
  public static Duration within(Duration lead, Instant from, Instant due) {
    return atMost(lead, Duration.between(from, due), HALF);
  }

  /** When so much working time is left, or half of what there is if that is less. */
  public static Instant before(Duration lead, Instant from, Instant due, TimeScale hours) {
    return before(lead, HALF, from, due, hours);
  }

  /**
   * When so much working time is left, or a part of what there is if that is less. Where nobody
   * works until the due time, hours do not count.
   *
   * @param part 2 for half of it, 5 for a fifth
   */
  public static Instant before(
      Duration lead, int part, Instant from, Instant due, TimeScale hours) {
    Duration open = hours.between(from, due);
    if (open.isNegative() || open.isZero()) {
      return due.minus(atMost(lead, Duration.between(from, due), part));
    }
    return hours.add(from, open.minus(atMost(lead, open, part))).truncatedTo(ChronoUnit.MICROS);
  }

  private static Duration atMost(Duration lead, Duration span, int part) {
    Duration most = span.isNegative() ? Duration.ZERO : span.dividedBy(part);
    return most.compareTo(lead) < 0 ? most : lead;
  }
}
