package org.herstel.events;

/** Where a complaint stands in the course of its recovery. Intake alone decides it. */
public enum ComplaintStatus {
  RECEIVED,
  LISTENING,
  SUMMARISED,
  APOLOGISED,
  INVESTIGATING,
  PLANNED,
  AGREED,
  EXECUTING,
  RESOLVED,
  AFTERCARE,
  CLOSED,
  WITHDRAWN,
  MERGED,
  ENDED;

  /** Whether the complaint absorbs whatever comes: nothing leads out of this status. */
  public boolean isFinal() {
    return this == WITHDRAWN || this == MERGED || this == ENDED;
  }
}
