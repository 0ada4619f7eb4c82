package org.herstel.followup.rulepack;

/**
 * How a time may be put off, for a customer who is told before it passes.
 *
 * @param amount how much
 * @param countsFrom what it is counted from
 * @param times how often, at least once
 */
public record Extension(Amount amount, CountsFrom countsFrom, int times) {

  /** What the amount of an extension is counted from. */
  public enum CountsFrom {
    /** From the end of the time before; both together are counted as one from the start. */
    DUE,
    /** From what started the clock: it takes the place of the first amount. */
    START
  }

  /** The whole amount from the start once the time has been put off so many times. */
  Amount whole(Amount first, int used) {
    Amount whole = first;
    for (int i = 0; i < used; i++) {
      whole = countsFrom == CountsFrom.START ? amount : whole.plus(amount);
    }
    return whole;
  }
}
