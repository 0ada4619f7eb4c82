package org.herstel.followup.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.followup.promise.PromiseState;
import org.herstel.kit.page.Cursor;

/** Which promises a caller asks for; what is empty does not restrict. */
record PromiseFilter(
    Set<PromiseState> states,
    Optional<String> owner,
    Optional<UUID> complaint,
    Optional<String> team,
    Optional<Instant> dueBefore,
    Optional<Cursor> cursor,
    int limit) {}
