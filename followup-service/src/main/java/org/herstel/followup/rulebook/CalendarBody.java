package org.herstel.followup.rulebook;

import java.util.List;
import java.util.Map;
import org.herstel.kit.json.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a calendar, with the members of the files.
 *
 * @param validFrom the first day on which clocks are started with it
 * @param hours shifts of the days of a usual week, for instance {@code "monday": ["09:00-17:30"]}
 */
@ReadableCalendar
record CalendarBody(
    @SingleLine(max = LONGEST_VERSION) @Nullable String version,
    @Nullable String validFrom,
    @Nullable String zone,
    @Nullable Map<String, List<String>> hours,
    @Nullable List<RegionBody> holidays,
    @Nullable List<ClosureBody> closures) {

  static final int LONGEST_VERSION = 64;
  static final int LONGEST_NAME = 200;

  /** Whose public holidays are kept. */
  record RegionBody(@Nullable String country, @Nullable String subdivision) {}

  /** A day off of the house's own. */
  record ClosureBody(
      @Nullable String date, @SingleLine(max = LONGEST_NAME) @Nullable String name) {}
}
