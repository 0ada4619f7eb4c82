package org.herstel.followup.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When a house works, as data. A version never changes once a time was worked out with it: other
 * hours are a new version.
 *
 * @param id stable name, for instance {@code house-nl}
 * @param version the name of this version among those of the id
 * @param validFrom the first day on which clocks are started with this version
 * @param zone IANA, in which hours, holidays and days are meant
 * @param hours of a usual week
 * @param holidays closed on the public and bank holidays of these
 * @param closures the house's own days off, with their names
 */
public record BusinessCalendar(
    String id,
    String version,
    LocalDate validFrom,
    ZoneId zone,
    WeeklyHours hours,
    List<HolidayRegion> holidays,
    Map<LocalDate, String> closures) {
  /** Keeps own copies of what it is given. */
  public BusinessCalendar {
    holidays = List.copyOf(holidays);
    closures = Map.copyOf(closures);
  }

  /** When clocks are first started with it. */
  Instant inForceFrom() {
    return new ZoneTime(zone).startOf(validFrom);
  }
}
