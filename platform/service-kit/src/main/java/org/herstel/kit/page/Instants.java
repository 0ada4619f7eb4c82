package org.herstel.kit.page;

import java.time.DateTimeException;
import java.time.Instant;

/** Instants as RFC 3339 has them: with a year of four digits, which the database can store too. */
final class Instants {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Instants() {}

  /**
   * Reads an instant.
   *
   * @throws DateTimeException if it is none
   */
  static Instant parse(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("the year does not have four digits");
    }
    return instant;
  }
}
