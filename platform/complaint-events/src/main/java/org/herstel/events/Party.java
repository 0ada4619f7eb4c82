package org.herstel.events;

/** Who carries out a step of a plan. */
public enum Party {
  COMPANY,
  CUSTOMER
}
