package org.herstel.followup.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * At which moment of its last day a period of calendar days ends.
 *
 * @param at empty: at the time of day at which it began
 */
public record Ending(Optional<TimeOfDay> at) {
  /** At the time of day at which it began. */
  public static final Ending SAME_TIME = new Ending(Optional.empty());

  private static final String SAME_TIME_NAME = "same-time";

  /** At a stated time of the last day; {@code 24:00} is its end. */
  public static Ending at(TimeOfDay time) {
    return new Ending(Optional.of(time));
  }

  /**
   * Reads {@code same-time} or {@code HH:mm}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Ending parse(String text) {
    return text.equals(SAME_TIME_NAME) ? SAME_TIME : at(TimeOfDay.parse(text));
  }

  LocalDateTime on(LocalDate last, LocalDateTime began) {
    return at.map(time -> time.on(last)).orElseGet(() -> last.atTime(began.toLocalTime()));
  }

  @Override
  public String toString() {
    return at.map(TimeOfDay::toString).orElse(SAME_TIME_NAME);
  }
}
