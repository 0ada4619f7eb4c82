package org.herstel.intake.complaint;

import java.time.Instant;
import org.herstel.events.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An apology by a named person.
 *
 * @param number from 1 inside the complaint, over all rounds
 * @param answer absent until the customer has answered
 */
public record Apology(
    int number,
    int round,
    Instant at,
    String by,
    Channel channel,
    String text,
    @Nullable Answer answer) {

  /** What the customer said to the apology. */
  public record Answer(Instant at, boolean accepted, @Nullable String words) {}

  Apology answered(Answer answer) {
    return new Apology(number, round, at, by, channel, text, answer);
  }
}
