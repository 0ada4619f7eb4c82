package org.herstel.notification.message;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether there is a mail server. After a failure nothing is sent for a while, then one message
 * tries; the pause doubles until one gets through.
 */
final class Outage {
  private final Duration first;
  private final Duration longest;
  private final LongSupplier nanoTime;
  private int failures;
  private long until;

  /**
   * @param nanoTime a time in nanoseconds that never goes back, counted from anywhere
   */
  Outage(Duration first, Duration longest, LongSupplier nanoTime) {
    this.first = first;
    this.longest = longest;
    this.nanoTime = nanoTime;
  }

  /**
   * How many messages may be sent now.
   *
   * @param many when all is well
   */
  synchronized int allowance(int many) {
    if (failures == 0) {
      return many;
    }
    return isPause() ? 0 : 1;
  }

  /**
   * No mail server; true when this is news. Failures during a pause are those of the same outage.
   */
  synchronized boolean failed() {
    if (failures > 0 && isPause()) {
      return false;
    }
    failures++;
    long pause = first.toNanos() << Math.min(failures - 1, 20);
    until = nanoTime.getAsLong() + Math.min(pause, longest.toNanos());
    return failures == 1;
  }

  /** A mail server answered; true when there had been an outage. */
  synchronized boolean answered() {
    boolean over = failures > 0;
    failures = 0;
    return over;
  }

  /** How long nothing will be sent. */
  synchronized Duration left() {
    return failures == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, pauseLeft()));
  }

  private boolean isPause() {
    return pauseLeft() > 0;
  }

  private long pauseLeft() {
    return until - nanoTime.getAsLong();
  }
}
