package org.herstel.resolution.casefile;

/** Where the case stands in its current round. The complaint's own status is intake's. */
public enum CaseStatus {
  /** Nothing was investigated yet. */
  OPEN,
  /** At least one "why" or a cause is on record. */
  INVESTIGATING,
  /** A plan was drawn up; none is agreed. */
  PLANNED,
  /** Company and customer agree; no step is done. */
  AGREED,
  /** At least one agreed step is done. */
  EXECUTING,
  /** Everything that was agreed is done, and that was said. */
  RESOLVED,
  /** The customer took the complaint back; nothing leads out of this. */
  WITHDRAWN
}
