package org.herstel.followup.rulepack;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;

/** How much time a rule gives. */
public sealed interface Amount {

  /** Hours, minutes, seconds. */
  record Hours(Duration duration) implements Amount {
    @Override
    public Hours plus(Amount more) {
      return new Hours(duration.plus(((Hours) more).duration));
    }

    @Override
    public String toString() {
      return duration.toString();
    }
  }

  /** Days, weeks, months; they end at a moment of the last day. */
  record Days(Period period) implements Amount {
    private static final int WEEK = 7;

    @Override
    public Days plus(Amount more) {
      return new Days(period.plus(((Days) more).period));
    }

    /** Whether they can be counted one by one. */
    boolean countable() {
      return period.toTotalMonths() == 0;
    }

    /** Whole weeks as weeks: as they are written and spoken of. */
    @Override
    public String toString() {
      return countable() && period.getDays() % WEEK == 0
          ? "P" + period.getDays() / WEEK + "W"
          : period.toString();
    }
  }

  /** The sum with more of the same sort. */
  Amount plus(Amount more);

  /** Whether both are hours, or both are days. */
  default boolean sameSort(Amount other) {
    return getClass() == other.getClass();
  }

  /**
   * Reads ISO 8601: {@code PT20M}, {@code P3D}, {@code P8W}.
   *
   * @throws IllegalArgumentException if it is not of that form, mixes days with hours, or is not
   *     positive
   */
  static Amount parse(String text) {
    try {
      return text.startsWith("PT") || text.startsWith("-PT") || text.startsWith("+PT")
          ? hours(Duration.parse(text))
          : days(Period.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "an amount is ISO 8601, either hours (PT20M) or days (P3D, P8W)", e);
    }
  }

  private static Hours hours(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("an amount is more than nothing");
    }
    return new Hours(duration);
  }

  private static Days days(Period period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("an amount is more than nothing");
    }
    return new Days(period);
  }
}
