package org.herstel.followup.alert;

/** Whether an alert still waits for somebody. */
public enum AlertState {
  OPEN,
  ACKNOWLEDGED,
  /** What it was about came right before anybody took it on. */
  OVER
}
