package org.herstel.intake.feedback;

import java.time.Instant;
import java.util.Optional;
import org.herstel.kit.page.Cursor;

/**
 * Which feedback is listed.
 *
 * @param scoreFrom and {@code scoreTo} are both included; with either, only what has a score
 * @param from included
 * @param to not included
 * @param after the place behind the last one of the page before
 */
record FeedbackFilter(
    Optional<String> place,
    Optional<Integer> scoreFrom,
    Optional<Integer> scoreTo,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Cursor> after,
    int limit) {}
