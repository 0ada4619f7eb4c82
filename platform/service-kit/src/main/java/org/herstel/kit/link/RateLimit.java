package org.herstel.kit.link;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many calls a minute per key, in this replica. Counts anew each minute, in bounded memory. */
public final class RateLimit {
  private static final long MINUTE = 60_000_000_000L;
  private static final int MOST_KEYS = 100_000;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Integer> counts = new HashMap<>();
  private long began;

  /** Lets so many calls a minute through for each key. */
  public RateLimit(int perMinute) {
    this(perMinute, System::nanoTime);
  }

  RateLimit(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /** Counts a call. Keys beyond the hundred thousandth of a minute are not let through. */
  public synchronized boolean allows(String key) {
    long now = nanos.getAsLong();
    if (now - began >= MINUTE) {
      counts.clear();
      began = now;
    }
    if (counts.size() >= MOST_KEYS && !counts.containsKey(key)) {
      return false;
    }
    return counts.merge(key, 1, Integer::sum) <= perMinute;
  }
}
