package org.herstel.followup.rulepack;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A due time and how it came about (PR3). It is stored with what is promised and never worked out
 * again: a new version of the pack or the calendar moves nothing that a customer was told.
 *
 * @param rule name of the rule
 * @param inputs what went into it, by name
 * @param steps how it was worked out, a line each
 */
public record Explanation(
    String rule,
    String pack,
    String packVersion,
    String calendar,
    String calendarVersion,
    Instant start,
    Instant due,
    Map<String, String> inputs,
    List<String> steps) {
  /** Keeps own copies; inputs in alphabetical order, so that it always reads the same. */
  public Explanation {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    steps = List.copyOf(steps);
  }
}
