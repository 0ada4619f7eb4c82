package org.herstel.notification.message;

import java.time.Duration;

/**
 * How often and how soon a message is tried again.
 *
 * @param first wait after the first failure; doubled for each further one
 * @param longest no wait is longer
 * @param failures after so many refusals for now the message counts as undeliverable
 * @param repeats how often an uncertain message is repeated
 */
public record RetryPolicy(Duration first, Duration longest, int failures, int repeats) {

  /**
   * The wait after the n-th failure.
   *
   * @param jitter from 0 to 1; spreads the wait over 75 % to 125 %
   */
  public Duration after(int n, double jitter) {
    long millis = first.toMillis() << Math.min(n - 1, 30);
    long capped = millis <= 0 ? longest.toMillis() : Math.min(millis, longest.toMillis());
    return Duration.ofMillis((long) (capped * (0.75 + jitter / 2)));
  }
}
