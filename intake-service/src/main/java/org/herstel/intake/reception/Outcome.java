package org.herstel.intake.reception;

/** What became of a submission. */
public enum Outcome {
  ACCEPTED,
  DUPLICATE,
  REJECTED
}
