package org.herstel.followup.measures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to count.
 *
 * @param item the promise or check; the complaint itself for what there is once per complaint
 * @param number tells apart several of one item: the revision of a holding message, otherwise 0
 * @param at the moment that decides on the period
 * @param tookMillis how long it took since the complaint was received; null where nothing is timed,
 *     and where it is not known when the complaint was received
 * @param team of the complaint now; null without an owner
 * @param owner of the promise, for promises and their messages; otherwise of the complaint now
 * @param kind of the promise; null for what belongs to the complaint as a whole
 * @param channel by which the complaint came in; null if that is not known
 */
record Occurrence(
    Measure measure,
    UUID item,
    int number,
    Instant at,
    Outcome outcome,
    @Nullable Long tookMillis,
    @Nullable String team,
    @Nullable String owner,
    @Nullable String kind,
    @Nullable String channel) {

  /** Which one it is, within its complaint; everything else about it may change. */
  record Identity(Measure measure, UUID item, int number) {}

  Identity identity() {
    return new Identity(measure, item, number);
  }
}
