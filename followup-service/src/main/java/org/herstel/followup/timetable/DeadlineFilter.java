package org.herstel.followup.timetable;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.followup.deadline.DeadlineState;
import org.herstel.kit.page.Cursor;

/** Which deadlines a caller asks for; what is empty does not restrict. */
record DeadlineFilter(
    Set<DeadlineState> states,
    Optional<UUID> complaint,
    Optional<Instant> dueBefore,
    Optional<Cursor> cursor,
    int limit) {}
