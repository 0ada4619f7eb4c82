package org.herstel.followup.deadline;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which the company waits for the customer.
 *
 * @param number from 1 inside the complaint
 * @param step the customer's own step that is overdue; empty: an agent said so
 */
public record Wait(
    int number, String reason, Optional<Integer> step, Instant began, Optional<End> ended) {

  /** It is over. */
  public record End(Instant at, String because) {}

  /** Whether the company still waits. */
  public boolean open() {
    return ended.isEmpty();
  }

  Wait end(End end) {
    return open() ? new Wait(number, reason, step, began, Optional.of(end)) : this;
  }
}
