package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;

/** How long before a due time somebody hears of it. */
public final class Leads {
  private Leads() {}

  /** The lead, or half of the time there is if that is less. */
  public static Duration within(Duration lead, Instant from, Instant due) {
    Duration half = Duration.between(from, due).dividedBy(2);
    Duration possible = half.isNegative() ? Duration.ZERO : half;
    return possible.compareTo(lead) < 0 ? possible : lead;
  }
}
