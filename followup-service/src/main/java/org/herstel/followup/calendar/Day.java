package org.herstel.followup.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One day of a calendar.
 *
 * @param open when it is open, in order; where the clock was changed spans may overlap
 * @param closure the holiday or closure that it is closed for, if it is
 */
public record Day(LocalDate date, List<Span> open, Optional<String> closure) {
  /** Whether it is open at some time of it. */
  public boolean isBusinessDay() {
    return !open.isEmpty();
  }

  /** When it closes for the last time; only of a business day. */
  public Instant closes() {
    return open.stream().map(Span::to).max(Instant::compareTo).orElseThrow();
  }
}
