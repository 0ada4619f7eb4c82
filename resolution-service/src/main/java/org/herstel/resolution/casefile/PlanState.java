package org.herstel.resolution.casefile;

/** What became of one version of the plan. */
public enum PlanState {
  /** Drawn up, not shown to the customer. */
  DRAFT,
  /** Put to the customer, who has not answered. */
  OFFERED,
  /** A concern arrived that it does not answer, before the customer agreed. */
  OUTDATED,
  /** The customer did not answer in time. */
  EXPIRED,
  /** The customer said no. */
  REJECTED,
  /** The customer asked for something else. */
  COUNTERED,
  /** In force. */
  AGREED,
  /** Another version, a new round or a withdrawal overtook it. */
  SUPERSEDED;

  /** Whether the customer can still come to agree to it. */
  public boolean open() {
    return this == DRAFT || this == OFFERED;
  }

  /** Whether the customer has said yes, no or something else. */
  public boolean answered() {
    return this == AGREED || this == COUNTERED || this == REJECTED;
  }
}
