package org.herstel.resolution.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long an offer runs. It ends well before its earliest step is due, so that nothing is promised
 * that is already late when the customer agrees.
 *
 * @param validity how long at most
 * @param minimalTimeToAnswer how long at least; a plan that leaves less is not feasible
 */
public record OfferTerms(Duration validity, Duration minimalTimeToAnswer) {
  /** The time between an offer's end and its earliest step is this at most … */
  static final Duration LONGEST_MARGIN = Duration.ofHours(1);

  /** … and this part of the time until that step, whichever is less. */
  static final int MARGIN_DIVISOR = 5;

  /** When an offer made now ends, if its earliest step is due then; in milliseconds. */
  Instant expiry(Instant now, Optional<Instant> earliestDue) {
    Instant latest = now.plus(validity);
    return earliestDue
        .map(due -> lastMoment(now, due))
        .filter(moment -> moment.isBefore(latest))
        .orElse(latest)
        .truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether an offer made now leaves the customer time to answer before a step due then. */
  boolean leavesTime(Instant now, Instant due) {
    return due.isAfter(now) && !lastMoment(now, due).isBefore(now.plus(minimalTimeToAnswer));
  }

  private static Instant lastMoment(Instant now, Instant due) {
    Duration part = Duration.between(now, due).dividedBy(MARGIN_DIVISOR);
    return due.minus(part.compareTo(LONGEST_MARGIN) < 0 ? part : LONGEST_MARGIN);
  }
}
