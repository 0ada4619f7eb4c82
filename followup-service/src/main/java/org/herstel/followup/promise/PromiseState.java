package org.herstel.followup.promise;

/** How a promise stands, as told to callers. */
public enum PromiseState {
  /** Owed, at the time first promised. */
  OPEN,
  /** Done before the time the customer last knew of. */
  KEPT,
  /** Owed at a later time that the customer was told before the old one had passed. */
  RENEGOTIATED,
  /**
   * A time passed of which the customer had not been told that it would. Stays so, although the
   * promise is owed on and may be kept later.
   */
  BROKEN,
  /** No longer owed. */
  RELEASED
}
