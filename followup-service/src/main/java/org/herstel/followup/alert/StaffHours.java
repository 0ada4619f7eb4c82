package org.herstel.followup.alert;

import java.time.Instant;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.Calendars;

/**
 * When staff work.
 *
 * @param calendar id
 */
public record StaffHours(Calendars calendars, String calendar) {
  /** By the version in force at a moment. */
  public BusinessTime at(Instant moment) {
    return calendars.inForce(calendar, moment);
  }
}
