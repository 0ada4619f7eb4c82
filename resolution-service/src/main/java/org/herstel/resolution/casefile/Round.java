package org.herstel.resolution.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One course of the recovery; a reopened complaint begins the next. Gates belong to a round, so
 * that a customer who is not content is listened to again.
 *
 * @param number 1, and one more per reopening
 * @param summaryConfirmed the customer confirmed a read-back; stays passed within the round
 * @param apologised a named person apologised at least once
 * @param investigating a first "why" or cause was recorded
 * @param cause the newest confirmed cause
 */
public record Round(
    int number,
    boolean summaryConfirmed,
    boolean apologised,
    boolean investigating,
    @Nullable Cause cause,
    boolean resolved) {

  static Round begun(int number) {
    return new Round(number, false, false, false, null, false);
  }

  Round withSummaryConfirmed() {
    return new Round(number, true, apologised, investigating, cause, resolved);
  }

  Round withApology() {
    return new Round(number, summaryConfirmed, true, investigating, cause, resolved);
  }

  Round withInvestigation() {
    return new Round(number, summaryConfirmed, apologised, true, cause, resolved);
  }

  Round withCause(Cause confirmed) {
    return new Round(number, summaryConfirmed, apologised, investigating, confirmed, resolved);
  }

  Round withResolution() {
    return new Round(number, summaryConfirmed, apologised, investigating, cause, true);
  }
}
