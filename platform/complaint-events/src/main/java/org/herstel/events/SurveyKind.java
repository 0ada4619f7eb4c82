package org.herstel.events;

/** Why a customer is asked. */
public enum SurveyKind {
  /** Soon after a resolution: did it work? */
  RESOLUTION,
  /** Long after a good closing: does it still? */
  PERIODIC
}
