package org.herstel.followup.deadline;

import java.time.Duration;
import java.time.Instant;
import org.herstel.followup.alert.StaffHours;
import org.herstel.followup.promise.Leads;

/**
 * When somebody hears of a deadline.
 *
 * @param tolerance how long after its due time a missed deadline is stated
 * @param warningLead how much working time before it the owner is warned; at most half of what
 *     there was
 * @param tellLead how much working time before it those who have to tell the customer are alerted;
 *     at most a fifth of what there was
 * @param hours when those who are told work
 */
public record DeadlinePolicy(
    Duration tolerance, Duration warningLead, Duration tellLead, StaffHours hours) {
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

  private Instant before(Deadline deadline, Duration lead, int part) {
    Instant since = deadline.since();
    return Leads.before(lead, part, since, deadline.due(), hours.at(since));
  }
}
