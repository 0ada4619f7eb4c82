package org.herstel.followup.calltask;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.Rung;

/**
 * The customer has to be called in person.
 *
 * @param rung who calls
 * @param reason stable code
 */
public record CallTask(
    UUID id,
    Rung rung,
    String reason,
    String text,
    Optional<UUID> promise,
    Instant openedAt,
    List<Attempt> attempts) {

  /** Somebody called. */
  public record Attempt(Instant at, String by, boolean reached, Optional<String> words) {}

  public CallTask {
    attempts = List.copyOf(attempts);
  }

  static CallTask opened(CallTaskOpened event, Instant at) {
    return new CallTask(
        event.task(),
        event.rung(),
        event.reason(),
        event.text(),
        Optional.ofNullable(event.promise()),
        at,
        List.of());
  }

  CallTask attempted(CallAttempted event, Instant at) {
    var attempt =
        new Attempt(at, event.agent(), event.reached(), Optional.ofNullable(event.words()));
    return new CallTask(
        id,
        rung,
        reason,
        text,
        promise,
        openedAt,
        Stream.concat(attempts.stream(), Stream.of(attempt)).toList());
  }

  /** Whether the customer has been reached. */
  public boolean done() {
    return attempts.stream().anyMatch(Attempt::reached);
  }
}
