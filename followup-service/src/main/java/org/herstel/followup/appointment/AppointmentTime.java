package org.herstel.followup.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.herstel.kit.decision.Refusal;

/** When one can meet. */
final class AppointmentTime {
  private static final Duration FARTHEST = Duration.ofDays(366);

  private AppointmentTime() {}

  /**
   * Everything that speaks against a time.
   *
   * @param minutes how long it takes
   * @param others open appointments of the same complaint
   */
  static List<Refusal> obstacles(Instant at, int minutes, List<Appointment> others, Instant now) {
    List<Refusal> obstacles = new ArrayList<>();
    if (!at.isAfter(now)) {
      obstacles.add(new Refusal("appointment-not-in-future", "The time has passed already"));
    } else if (at.isAfter(now.plus(FARTHEST))) {
      obstacles.add(new Refusal("appointment-too-far", "Nobody is met more than a year ahead"));
    } else if (others.stream().anyMatch(other -> overlaps(other, at, minutes))) {
      obstacles.add(
          new Refusal("appointment-overlaps", "There is an appointment about it at that time"));
    }
    return obstacles;
  }

  private static boolean overlaps(Appointment other, Instant at, int minutes) {
    return at.isBefore(other.end()) && other.begin().isBefore(at.plus(Duration.ofMinutes(minutes)));
  }
}
