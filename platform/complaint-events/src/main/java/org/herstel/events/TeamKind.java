package org.herstel.events;

/** Whose people a team is made of. */
public enum TeamKind {
  IN_HOUSE,
  PARTNER
}
