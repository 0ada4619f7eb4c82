package org.herstel.followup.diary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.AppointmentState;
import org.herstel.followup.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as callers see it.
 *
 * @param at when it begins, as the invited were told last
 * @param owner id of the agent who talks to the customer
 * @param promiseId the promise that it is kept; another one after a move that came too late
 * @param sequence how often the invited were told of a change
 * @param toldAt when they were told of the present time
 * @param settledAt when it was noted what became of it
 * @param reason why it was called off
 */
record AppointmentView(
    UUID id,
    UUID complaintId,
    int round,
    AppointmentKind kind,
    AppointmentState state,
    Instant at,
    String zone,
    int durationMinutes,
    @Nullable String place,
    List<PersonView> people,
    String owner,
    UUID promiseId,
    int sequence,
    Instant toldAt,
    @Nullable Instant settledAt,
    @Nullable String reason) {

  /** Somebody who is invited besides customer and owner. */
  record PersonView(String name, @Nullable String email) {}

  static AppointmentView of(UUID complaint, Recovery recovery, UUID id) {
    Appointment appointment = recovery.appointments().find(id).orElseThrow();
    Arrangement arrangement = appointment.arrangement();
    return new AppointmentView(
        id,
        complaint,
        appointment.round(),
        arrangement.kind(),
        appointment.state(),
        arrangement.at(),
        arrangement.zone(),
        arrangement.minutes(),
        arrangement.place(),
        arrangement.people().stream()
            .map(guest -> new PersonView(guest.name(), guest.email()))
            .toList(),
        arrangement.owner().id(),
        arrangement.promise(),
        arrangement.sequence(),
        appointment.toldAt(),
        appointment.settlement().map(Appointment.Settlement::at).orElse(null),
        appointment.settlement().flatMap(Appointment.Settlement::reason).orElse(null));
  }
}
