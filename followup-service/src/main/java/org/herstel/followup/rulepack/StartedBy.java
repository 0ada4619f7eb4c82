package org.herstel.followup.rulepack;

/** What starts the clock of a rule. */
public enum StartedBy {
  /** The complaint came in. */
  RECEIVED,
  /** The customer was told that a colleague is asked. */
  CONSULTATION_REQUESTED,
  /** The customer was last told how it stands. */
  CUSTOMER_INFORMED,
  /** The customer and the company agreed on a plan. */
  AGREED
}
