package org.herstel.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When a process that died is started again: almost at once after a first death, after twice the
 * pause at each further one within a minute, and no more after the fifth.
 */
final class RestartPolicy {
  static final int MOST_DEATHS = 5;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration FIRST_DELAY = Duration.ofMillis(250);

  private final Deque<Instant> deaths = new ArrayDeque<>();

  /** What to do about a death. */
  sealed interface Decision {}

  record RestartAfter(Duration delay) implements Decision {}

  record GiveUp() implements Decision {}

  /** Takes a death into account. */
  Decision died(Instant at) {
    deaths.addLast(at);
    while (deaths.getFirst().isBefore(at.minus(WINDOW))) {
      deaths.removeFirst();
    }
    return deaths.size() >= MOST_DEATHS
        ? new GiveUp()
        : new RestartAfter(FIRST_DELAY.multipliedBy(1L << (deaths.size() - 1)));
  }
}
