package org.herstel.followup.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;

/**
 * Instants of times on the wall where the clock was changed. A time that the clock skips is the
 * moment of the change. Of a time that it shows twice, a span begins at the first and ends at the
 * second, so that nobody is told that it is closed while the clock on the wall says open.
 */
record ZoneTime(ZoneId zone) {
  /** A span begins. */
  Instant opening(LocalDateTime time) {
    return instant(time, true);
  }

  /** A span ends. */
  Instant closing(LocalDateTime time) {
    return instant(time, false);
  }

  private Instant instant(LocalDateTime time, boolean first) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    return switch (offsets.size()) {
      case 0 -> gap(time).getInstant();
      case 1 -> time.toInstant(offsets.getFirst());
      default -> time.toInstant(first ? offsets.getFirst() : offsets.getLast());
    };
  }

  private ZoneOffsetTransition gap(LocalDateTime time) {
    return Objects.requireNonNull(zone.getRules().getTransition(time));
  }

  /** When a day begins. */
  Instant startOf(LocalDate date) {
    return opening(date.atStartOfDay());
  }

  /**
   * The day of a moment. Where the clock goes back over midnight, the new day is not left again: a
   * later moment never has an earlier day.
   */
  LocalDate dateOf(Instant moment) {
    LocalDate shown = moment.atZone(zone).toLocalDate();
    return moment.isBefore(startOf(shown.plusDays(1))) ? shown : shown.plusDays(1);
  }
}
