package org.herstel.followup.timetable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.events.FollowupEvent.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * How a due time came about (PR3).
 *
 * @param pack absent: no pack gave it
 * @param steps how it was worked out, a line each
 */
record ReckoningView(
    String rule,
    String ruleVersion,
    @Nullable String pack,
    String calendar,
    @Nullable String calendarVersion,
    Map<String, String> inputs,
    List<String> steps) {

  static ReckoningView of(Reckoning reckoning) {
    return new ReckoningView(
        reckoning.rule(),
        reckoning.ruleVersion(),
        reckoning.pack(),
        reckoning.calendar(),
        reckoning.calendarVersion(),
        reckoning.inputs(),
        Optional.ofNullable(reckoning.steps()).orElse(List.of()));
  }
}
