package org.herstel.followup.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How the customer is kept informed while a promise is late.
 *
 * @param lead how long before the due time the customer is told at the latest; a fifth of the span
 *     if that is less
 * @param floor the least lead, however short the span
 * @param measured the lead that delivery has been seen to need; it counts up to half the span, for
 *     otherwise one outage of the mail would make the company take back every short promise in the
 *     moment it is made
 * @param grace how long after the due time word from notification is waited for
 * @param lateDeadline how long a message with late wording may take
 * @param minExtension and {@code maxExtension} bound the time that is asked for; between them it is
 *     the span first promised
 * @param limit how many messages there are per promise before a supervisor takes over
 */
public record HoldingPolicy(
    Duration lead,
    Duration floor,
    Duration measured,
    Duration grace,
    Duration lateDeadline,
    Duration minExtension,
    Duration maxExtension,
    int limit) {
  private static final int SHARE_OF_SPAN = 5;

  /** When the customer has to be told that a time will not be met. */
  Instant holdingAt(ToldTime time) {
    Duration span = between(time.toldAt(), time.due());
    Duration usual = shorter(lead, span.dividedBy(SHARE_OF_SPAN));
    Duration slow = shorter(measured, span.dividedBy(2));
    Instant at = micros(time.due().minus(longer(floor, longer(usual, slow))));
    return at.isBefore(time.toldAt()) ? time.toldAt() : at;
  }

  /** The new time of a promise whose time is not yet over, or is over and {@code from} is now. */
  Instant extended(Promise promise, Instant from) {
    ToldTime first = promise.times().getFirst();
    Duration span = between(first.toldAt(), first.due());
    return micros(from.plus(longer(minExtension, shorter(maxExtension, span))));
  }

  private static Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
