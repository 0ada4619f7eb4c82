package org.herstel.followup.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Arrangement;

/**
 * A call or a meeting with the customer, with what became of it.
 *
 * @param arrangement as the invited were told last
 * @param round of the complaint in which it was made
 * @param toldAt when the invited were told of the present time
 * @param nudges what was asked for because of the present time
 * @param settlement what became of it; empty while it is open
 */
public record Appointment(
    Arrangement arrangement,
    int round,
    Instant toldAt,
    AppointmentState state,
    Set<Nudge> nudges,
    Optional<Settlement> settlement) {

  /** What somebody was told because time went on; once for each time arranged. */
  public enum Nudge {
    /** The invited were reminded. */
    REMINDED,
    /** The owner was asked what became of it. */
    ASKED,
    /** The owner was told that the cause is still unknown. */
    PRESSED
  }

  /**
   * When it was settled, and why it does not take place.
   *
   * @param reason of a cancellation
   */
  public record Settlement(Instant at, Optional<String> reason) {}

  public Appointment {
    nudges = Set.copyOf(nudges);
  }

  /** One just made. */
  public static Appointment made(Arrangement arrangement, int round, Instant at) {
    return new Appointment(
        arrangement, round, at, AppointmentState.OPEN, Set.of(), Optional.empty());
  }

  public UUID id() {
    return arrangement.appointment();
  }

  public boolean open() {
    return state == AppointmentState.OPEN;
  }

  /** When it begins. */
  public Instant begin() {
    return arrangement.at();
  }

  /** When it is over. */
  public Instant end() {
    return begin().plus(Duration.ofMinutes(arrangement.minutes()));
  }

  /** When the invited were told what they know. */
  public Instant saidAt() {
    return state == AppointmentState.CANCELLED
        ? settlement.map(Settlement::at).orElse(toldAt)
        : toldAt;
  }

  /** The same for another time or promise, which calendars take for newer than the present one. */
  Arrangement rearranged(Instant at, UUID promise) {
    return new Arrangement(
        arrangement.appointment(),
        arrangement.sequence() + 1,
        promise,
        arrangement.kind(),
        at,
        arrangement.zone(),
        arrangement.minutes(),
        arrangement.place(),
        arrangement.owner(),
        arrangement.people());
  }

  public Appointment moved(Arrangement changed, Instant at) {
    return new Appointment(changed, round, at, state, Set.of(), settlement);
  }

  public Appointment cancelled(Arrangement changed, String reason, Instant at) {
    return new Appointment(
        changed,
        round,
        toldAt,
        AppointmentState.CANCELLED,
        nudges,
        Optional.of(new Settlement(at, Optional.of(reason))));
  }

  public Appointment settled(AppointmentState end, Instant at) {
    return new Appointment(
        arrangement, round, toldAt, end, nudges, Optional.of(new Settlement(at, Optional.empty())));
  }

  public Appointment nudged(Nudge nudge) {
    Set<Nudge> more = new HashSet<>(nudges);
    more.add(nudge);
    return new Appointment(arrangement, round, toldAt, state, more, settlement);
  }
}
