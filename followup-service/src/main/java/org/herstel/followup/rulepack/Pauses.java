package org.herstel.followup.rulepack;

/** When the clock of a rule stands still. */
public enum Pauses {
  /** Never. */
  NEVER,
  /** While the company waits for the customer. */
  WAITING_FOR_CUSTOMER
}
