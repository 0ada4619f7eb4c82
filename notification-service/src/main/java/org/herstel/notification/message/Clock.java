package org.herstel.notification.message;

import java.time.Instant;

/**
 * The database's time, carried on by this machine's monotonic clock since it was read: a moment
 * between two transactions that can be compared with their times.
 */
record Clock(Instant read, long nanos) {

  static Clock reading(Instant databaseTime) {
    return new Clock(databaseTime, System.nanoTime());
  }

  Instant now() {
    return read.plusNanos((System.nanoTime() - nanos) / 1000 * 1000);
  }

  /** How long ago the database was asked, in nanoseconds. */
  long age() {
    return System.nanoTime() - nanos;
  }
}
