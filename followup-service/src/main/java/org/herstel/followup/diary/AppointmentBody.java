package org.herstel.followup.diary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement.Guest;
import org.herstel.followup.appointment.AppointmentRules;
import org.herstel.kit.json.EmailAddress;
import org.herstel.kit.json.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * What was arranged with the customer.
 *
 * @param people who is invited besides customer and owner
 * @param durationMinutes 30 unless said
 * @param place where to meet, or the number that is called
 */
record AppointmentBody(
    @NotNull UUID complaintId,
    @NotNull Instant at,
    @NotNull @TimeZoneName String zone,
    @NotNull AppointmentKind kind,
    @Size(max = 20) @Nullable List<@NotNull PersonBody> people,
    @Min(1) @Max(1440) @Nullable Integer durationMinutes,
    @SingleLine(max = 500) @Nullable String place) {
  private static final int USUAL_MINUTES = 30;

  /**
   * Somebody who is invited.
   *
   * @param email absent: told by others
   */
  record PersonBody(@NotBlank @SingleLine String name, @EmailAddress @Nullable String email) {}

  AppointmentRules.Make command() {
    List<PersonBody> invited = people == null ? List.of() : people;
    return new AppointmentRules.Make(
        kind,
        at,
        zone,
        durationMinutes == null ? USUAL_MINUTES : durationMinutes,
        Optional.ofNullable(place).filter(where -> !where.isBlank()),
        invited.stream().map(person -> new Guest(person.name(), person.email())).toList());
  }
}
