package org.herstel.followup.calendar;

/**
 * Opening hours without a break inside one day. A night shift is two: one to {@code 24:00} and one
 * from {@code 00:00} on the next day; together they lose nothing.
 *
 * @param closes later than {@code opens}; no longer open at that moment itself
 */
public record Shift(TimeOfDay opens, TimeOfDay closes) {
  /** Refuses a shift that ends before it begins, or is empty. */
  public Shift {
    if (opens.compareTo(closes) >= 0) {
      throw new IllegalArgumentException(
          "a shift ends after it begins; one over midnight is two, to 24:00 and from 00:00");
    }
  }

  /**
   * Reads {@code HH:mm-HH:mm}.
   *
   * @throws IllegalArgumentException if it is not of that form, or not a shift
   */
  public static Shift parse(String text) {
    String[] bounds = text.split("-", -1);
    if (bounds.length != 2) {
      throw new IllegalArgumentException("a shift is HH:mm-HH:mm");
    }
    return new Shift(TimeOfDay.parse(bounds[0].strip()), TimeOfDay.parse(bounds[1].strip()));
  }

  boolean overlaps(Shift other) {
    return opens.compareTo(other.closes) < 0 && other.opens.compareTo(closes) < 0;
  }

  @Override
  public String toString() {
    return opens + "-" + closes;
  }
}
