package org.herstel.followup.diary;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.followup.appointment.AppointmentState;
import org.herstel.kit.page.Cursor;

/** Which appointments a caller asks for; what is empty does not restrict. */
record AppointmentFilter(
    Set<AppointmentState> states,
    Optional<String> owner,
    Optional<UUID> complaint,
    Optional<Cursor> cursor,
    int limit) {}
