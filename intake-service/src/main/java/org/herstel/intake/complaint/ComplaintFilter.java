package org.herstel.intake.complaint;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.ComplaintStatus;
import org.herstel.kit.page.Cursor;

/**
 * Which complaints are listed.
 *
 * @param statuses empty: every status
 * @param words the customer's own; all of them must occur, of the last one its beginning
 * @param after the place behind the last complaint of the page before
 */
public record ComplaintFilter(
    Set<ComplaintStatus> statuses,
    Optional<String> owner,
    Optional<UUID> customer,
    Optional<String> team,
    Optional<String> words,
    Optional<Cursor> after,
    int limit) {}
