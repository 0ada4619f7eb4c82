package org.herstel.kit.timer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Timers whose handler failed, left alone for a while, so that they keep neither others waiting nor
 * the database busy. Each replica finds out for itself.
 */
final class SetAside {
  private final long nanos;
  private final Map<Timer, Long> until = new HashMap<>();

  SetAside(Duration length) {
    nanos = length.toNanos();
  }

  synchronized void add(Timer timer) {
    until.put(timer, System.nanoTime() + nanos);
  }

  /** A timer that was set anew since is another one. */
  synchronized List<Timer> present() {
    long now = System.nanoTime();
    until.values().removeIf(end -> end - now < 0);
    return List.copyOf(until.keySet());
  }
}
