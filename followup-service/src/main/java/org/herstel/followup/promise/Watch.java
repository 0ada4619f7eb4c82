package org.herstel.followup.promise;

/** What the clock of a promise waits for. */
enum Watch {
  /** For the moment at which the customer has to be told that it takes longer. */
  WAITING,
  /** For word that the holding message left; at the due time at the latest. */
  ASKED,
  /** The due time passed without such word; for the end of the grace. */
  SILENT,
  /** The customer will not be told in time; for the due time. */
  UNTOLD,
  /** For nothing: the time has passed and a supervisor knows. */
  PASSED,
  /** For nothing: kept or released. */
  SETTLED
}
