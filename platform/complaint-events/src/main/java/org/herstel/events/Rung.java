package org.herstel.events;

/** A rung of the ladder by which something that is not taken on goes up. */
public enum Rung {
  OWNER,
  SUPERVISOR,
  MANAGER
}
