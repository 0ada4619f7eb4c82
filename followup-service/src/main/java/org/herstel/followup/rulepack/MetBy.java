package org.herstel.followup.rulepack;

/** What has to happen before the time of a rule passes. */
public enum MetBy {
  /** The customer has word that the complaint came in; an automatic one will do. */
  ACKNOWLEDGED,
  /** A person has answered and named at least one step, or it is resolved. */
  FIRST_RESPONSE,
  /** Whoever was asked has been reminded, and the owner knows that time runs out. */
  CONSULTATION_CHASED,
  /** The customer has the outcome of the consultation. */
  CONSULTATION_ANSWERED,
  /** The customer has been told how it stands. */
  CUSTOMER_INFORMED,
  /** The customer has a substantive answer, possibly that more time is needed. */
  SUBSTANTIVE_RESPONSE,
  /** The customer has the final answer in writing. */
  FINAL_RESPONSE,
  /** The customer has accepted what was done. */
  RESOLVED,
  /** The formal letter about what was agreed has left. */
  LETTER
}
