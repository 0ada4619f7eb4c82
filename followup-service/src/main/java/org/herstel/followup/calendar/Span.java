package org.herstel.followup.calendar;

import java.time.Instant;

/**
 * A time without a break.
 *
 * @param from the first moment
 * @param to the first moment no longer in it
 */
public record Span(Instant from, Instant to) {
  boolean isEmpty() {
    return !from.isBefore(to);
  }
}
