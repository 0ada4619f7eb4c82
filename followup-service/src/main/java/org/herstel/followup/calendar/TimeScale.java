package org.herstel.followup.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A way in which time passes: always, or only while it is open. Exact to the nanosecond, so that
 * what is given in microseconds is answered in microseconds.
 */
public interface TimeScale {
  /**
   * The earliest moment, not before {@code from}, at which {@code amount} has passed since {@code
   * from}.
   *
   * @param amount not negative
   */
  Instant add(Instant from, Duration amount);

  /** What passes from one moment to another; negative if {@code to} is the earlier. */
  Duration between(Instant from, Instant to);
}
