package org.herstel.followup.promise;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;

/**
 * A time that the customer was told.
 *
 * @param revision 0 for the time first promised, then as in the event that moved it
 * @param toldAt when the customer came to know of it
 * @param reason what an agent told the customer with it
 * @param warnings reasons of the alerts raised about this time
 */
public record ToldTime(
    int revision, Instant due, Instant toldAt, Optional<String> reason, Set<String> warnings) {
  public ToldTime {
    warnings = Set.copyOf(warnings);
  }

  /** A time just told. */
  public static ToldTime of(int revision, Instant due, Instant toldAt) {
    return new ToldTime(revision, due, toldAt, Optional.empty(), Set.of());
  }

  /** The time that a renegotiation speaks of. */
  public static ToldTime of(PromiseRenegotiated event) {
    return new ToldTime(
        event.revision(),
        event.newDue(),
        event.toldAt(),
        Optional.ofNullable(event.reason()),
        Set.of());
  }

  ToldTime warned(String alert) {
    Set<String> more = new HashSet<>(warnings);
    more.add(alert);
    return new ToldTime(revision, due, toldAt, reason, more);
  }
}
