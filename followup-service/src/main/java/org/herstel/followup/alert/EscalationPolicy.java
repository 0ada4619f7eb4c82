package org.herstel.followup.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * When staff are told.
 *
 * @param hours when they work; outside of them nobody is written to
 * @param patience how much working time an alert may lie before managers are told
 * @param atOnce reasons for which hours do not matter
 */
public record EscalationPolicy(StaffHours hours, Duration patience, Set<String> atOnce) {
  public EscalationPolicy {
    atOnce = Set.copyOf(atOnce);
  }

  /** The first moment, not before {@code now}, at which somebody may be told of this. */
  Instant mayTell(String reason, Instant now) {
    return atOnce.contains(reason) ? now : hours.at(now).nextOpening(now);
  }

  /** When it has lain for too long. */
  Instant escalatesAt(Alert alert) {
    Instant raised = alert.raisedAt();
    return atOnce.contains(alert.reason())
        ? raised.plus(patience)
        : hours.at(raised).add(raised, patience);
  }
}
