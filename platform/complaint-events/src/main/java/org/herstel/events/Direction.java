package org.herstel.events;

/** Who sought the contact. */
public enum Direction {
  INBOUND,
  OUTBOUND
}
