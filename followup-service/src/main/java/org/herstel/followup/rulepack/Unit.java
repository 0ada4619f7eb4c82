package org.herstel.followup.rulepack;

/** What time an amount is of. */
public enum Unit {
  /** Time that always passes. */
  CALENDAR,
  /** Time while the calendar is open; days on which it opens. */
  BUSINESS
}
