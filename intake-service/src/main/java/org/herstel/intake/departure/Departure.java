package org.herstel.intake.departure;

import java.time.Instant;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.jspecify.annotations.Nullable;

/**
 * That a customer has left.
 *
 * @param at since when, in microseconds
 * @param reason in the words of the system that says so
 */
record Departure(Instant at, @Nullable String reason) {

  /** As it was said. */
  static Departure of(CustomerDeparted event) {
    return new Departure(event.at(), event.reason());
  }
}
