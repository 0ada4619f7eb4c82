package org.herstel.followup.measures;

/** What is measured. Says to which moment, and so to which period, an occurrence belongs. */
enum Measure {
  /** A promise, at the time until which the customer had been told. */
  PROMISE,
  /** A first response that was met or missed, at its due time. */
  FIRST_RESPONSE,
  /** A resolution, when it took place. */
  RESOLUTION,
  /** The customer's answer to an aftercare check, when it was given. */
  CHECK,
  /** A holding message, when it left. */
  HOLDING_MESSAGE
}
