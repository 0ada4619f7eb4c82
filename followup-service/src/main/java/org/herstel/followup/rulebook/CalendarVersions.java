package org.herstel.followup.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ReferenceEvent;
import org.herstel.followup.calendar.BusinessCalendar;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/** A version of a calendar never changes: times were worked out with it. */
final class CalendarVersions {
  private CalendarVersions() {}

  /** Adds a version. One that is there with the same content is nothing new. */
  static Decision<ReferenceEvent> add(List<BusinessTime> known, BusinessCalendar calendar) {
    Optional<BusinessCalendar> namesake =
        known.stream()
            .map(BusinessTime::calendar)
            .filter(other -> other.version().equals(calendar.version()))
            .findFirst();
    if (namesake.filter(calendar::equals).isPresent()) {
      return Decision.events(List.of());
    }
    List<Refusal> obstacles = new ArrayList<>();
    if (namesake.isPresent()) {
      obstacles.add(
          new Refusal(
              "calendar-version-exists",
              "There is a version %s with other content, and versions never change"
                  .formatted(calendar.version())));
    }
    known.stream()
        .map(BusinessTime::calendar)
        .filter(other -> !other.version().equals(calendar.version()))
        .filter(other -> other.validFrom().equals(calendar.validFrom()))
        .findFirst()
        .ifPresent(other ->
            obstacles.add(
                new Refusal(
                    "valid-from-taken",
                    "Version %s is valid from %s too"
                        .formatted(other.version(), other.validFrom()))));
    return obstacles.isEmpty()
        ? Decision.events(List.of(CalendarView.event(calendar)))
        : Decision.refused(obstacles);
  }

  static List<BusinessTime> with(List<BusinessTime> known, BusinessCalendar calendar) {
    List<BusinessTime> more = new ArrayList<>(known);
    more.add(BusinessTime.of(calendar));
    more.sort(Comparator.comparing((BusinessTime time) -> time.calendar().validFrom()).reversed());
    return more;
  }
}
