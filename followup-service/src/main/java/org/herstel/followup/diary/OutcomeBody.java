package org.herstel.followup.diary;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.herstel.followup.appointment.AppointmentRules;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What became of an appointment.
 *
 * @param to the new time, with MOVED and only then
 */
record OutcomeBody(@NotNull Outcome outcome, @Nullable Instant to) {

  /** What can become of it. */
  enum Outcome {
    HELD,
    NO_SHOW,
    MOVED
  }

  /**
   * What is to be noted.
   *
   * @throws Invalid if the new time is missing, or makes no sense
   */
  AppointmentRules.Outcome command() {
    if ((outcome == Outcome.MOVED) != (to != null)) {
      throw new Invalid(
          List.of(new Violation("to", "must be there with MOVED and with nothing else")));
    }
    return switch (outcome) {
      case HELD -> new AppointmentRules.Outcome.Held();
      case NO_SHOW -> new AppointmentRules.Outcome.NoShow();
      case MOVED -> new AppointmentRules.Outcome.Moved(Objects.requireNonNull(to));
    };
  }
}
