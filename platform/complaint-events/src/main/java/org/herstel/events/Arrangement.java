package org.herstel.events;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is arranged for an appointment with the customer, complete in itself.
 *
 * @param appointment its identity, through all moves
 * @param sequence 0 when it is made, one higher with every change that the invited are told of
 * @param promise the promise that keeping it is
 * @param zone IANA time zone in which the invited were told the time
 * @param minutes how long it takes
 * @param owner who talks to the customer, as known when it was made
 * @param people who is invited besides owner and customer
 */
public record Arrangement(
    UUID appointment,
    @PositiveOrZero int sequence,
    UUID promise,
    AppointmentKind kind,
    Instant at,
    String zone,
    @Positive int minutes,
    @Personal @Nullable String place,
    Owner owner,
    List<Guest> people) {

  /**
   * Somebody who is invited.
   *
   * @param email absent: told by others
   */
  public record Guest(@Personal String name, @Personal @Nullable String email) {}
}
