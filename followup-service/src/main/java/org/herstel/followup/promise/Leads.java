package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.herstel.followup.calendar.TimeScale;

/** How long before a due time somebody hears of it. */
public final class Leads {
  private Leads() {}

  /** The lead, or half of the time there is if that is less. */
  public static Duration within(Duration lead, Instant from, Instant due) {
    Duration half = Duration.between(from, due).dividedBy(2);
    Duration possible = half.isNegative() ? Duration.ZERO : half;
    return possible.compareTo(lead) < 0 ? possible : lead;
  }

  /**
   * When so much working time is left, or half of what there is if that is less. Where nobody works
   * until the due time, hours do not count.
   */
  static Instant before(Duration lead, Instant from, Instant due, TimeScale hours) {
    Duration open = hours.between(from, due);
    if (open.isNegative() || open.isZero()) {
      return due.minus(within(lead, from, due));
    }
    Duration half = open.dividedBy(2);
    Duration wanted = half.compareTo(lead) < 0 ? half : lead;
    return hours.add(from, open.minus(wanted)).truncatedTo(ChronoUnit.MICROS);
  }
}
