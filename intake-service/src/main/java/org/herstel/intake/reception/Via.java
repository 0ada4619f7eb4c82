package org.herstel.intake.reception;

/** The way a submission took. */
public enum Via {
  REST,
  KAFKA
}
