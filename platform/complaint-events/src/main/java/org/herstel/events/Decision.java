package org.herstel.events;

/** What the customer says to an offered plan. */
public enum Decision {
  ACCEPT,
  COUNTER,
  REJECT
}
