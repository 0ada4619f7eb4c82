package org.herstel.followup.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * When somebody hears of a deadline.
 *
 * @param tolerance how long after its due time a missed deadline is stated
 * @param warningLead how long before it the owner is warned; at most half of the time there was
 * @param tellLead how long before it those who have to tell the customer are alerted; at most a
 *     fifth of the time there was
 */
public record DeadlinePolicy(Duration tolerance, Duration warningLead, Duration tellLead) {
  private static final int WARNING_PART = 2;
  private static final int TELL_PART = 5;

  Instant warnsAt(Deadline deadline) {
    return before(deadline, warningLead, WARNING_PART);
  }

  Instant tellsAt(Deadline deadline) {
    return before(deadline, tellLead, TELL_PART);
  }

  Instant missesAt(Deadline deadline) {
    return deadline.due().plus(tolerance);
  }

  private static Instant before(Deadline deadline, Duration lead, int part) {
    Duration possible = Duration.between(deadline.since(), deadline.due()).dividedBy(part);
    Duration some = possible.isNegative() ? Duration.ZERO : possible;
    return deadline.due().minus(some.compareTo(lead) < 0 ? some : lead);
  }
}
