package org.herstel.followup.measures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in one cell of a breakdown, or in all of it.
 *
 * @param counts how many occurrences ended in each way; an outcome that is missing has none
 * @param spreads how long what is timed took; a measure that is missing was not timed
 */
record Figures(Map<Outcome, Long> counts, Map<Measure, Spread> spreads) {
  /** Nothing was counted. */
  static final Figures NONE = new Figures(Map.of(), Map.of());

  /** Median and 90th percentile of durations, in milliseconds. */
  record Spread(double median, double slow) {}

  Figures {
    counts = Map.copyOf(counts);
    spreads = Map.copyOf(spreads);
  }

  long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /**
   * The share of good ones among good and bad ones, from 0 to 1 in four decimals; null where there
   * are neither, for a share of nothing is not 0.
   */
  @Nullable Double rate(Outcome good, Outcome bad) {
    long all = count(good) + count(bad);
    return all == 0 ? null : Math.round(count(good) * 10_000.0 / all) / 10_000.0;
  }
}
