package org.herstel.followup.measures;

import org.herstel.followup.promise.PromiseState;

/** How an occurrence ended, or stands. Each belongs to one {@link Measure}. */
enum Outcome {
  /** Promise: owed at the time first promised. */
  OPEN,
  /** Promise: kept before the time the customer last knew of. */
  KEPT,
  /** Promise: owed at a later time, of which the customer was told before the old one passed. */
  RENEGOTIATED,
  /** Promise: a time passed and the customer had not been told, whatever became of it later. */
  BROKEN,
  /** Promise: no longer owed. */
  RELEASED,
  /** First response: given by its due time. */
  MET,
  /** First response: not given by its due time. */
  MISSED,
  RESOLVED,
  /** Check: the customer is content. */
  SATISFIED,
  /** Check: the customer is not content. */
  DISSATISFIED,
  /** Holding message: left before the promised time. */
  IN_TIME,
  /** Holding message: left when the promised time had passed. */
  LATE;

  static Outcome of(PromiseState state) {
    return switch (state) {
      case OPEN -> OPEN;
      case KEPT -> KEPT;
      case RENEGOTIATED -> RENEGOTIATED;
      case BROKEN -> BROKEN;
      case RELEASED -> RELEASED;
    };
  }
}
