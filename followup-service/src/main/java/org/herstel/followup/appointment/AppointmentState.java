package org.herstel.followup.appointment;

/** How an appointment stands. Only an open one can still change. */
public enum AppointmentState {
  /** To come, or over without anybody having noted what became of it. */
  OPEN,
  /** It took place. */
  HELD,
  /** The customer was not there. */
  NO_SHOW,
  /** It does not take place. */
  CANCELLED
}
