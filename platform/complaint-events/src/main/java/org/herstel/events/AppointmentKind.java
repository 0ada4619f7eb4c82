package org.herstel.events;

/** How the company and the customer talk to each other at an appointment. */
public enum AppointmentKind {
  CALL,
  MEETING
}
