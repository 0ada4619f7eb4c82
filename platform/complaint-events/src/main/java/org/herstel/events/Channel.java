package org.herstel.events;

/** How the customer and the company talk. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  IN_PERSON,
  LETTER,
  WEB,
  SOCIAL,
  PARTNER
}
