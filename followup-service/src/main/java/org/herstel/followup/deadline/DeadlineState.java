package org.herstel.followup.deadline;

/** How a deadline stands. */
public enum DeadlineState {
  /** Its clock runs. */
  RUNNING,
  /** Its clock stands still: the company waits for the customer. */
  WAITING,
  /** What it asks was done in time. */
  MET,
  /** It passed; what it asks is still to be done. */
  MISSED,
  /** What it asks was done, too late. */
  MET_LATE,
  /** The customer took the complaint back. */
  CANCELLED
}
