package org.herstel.followup.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FollowupEvent.SupervisorAlerted;

/**
 * Something that a supervisor has to act on, with how far it went up the ladder (PR6).
 *
 * @param reason stable code
 * @param promise the promise it is about, when it is about one
 * @param escalatedAt when managers were told because nobody had acknowledged it
 */
public record Alert(
    UUID id,
    String reason,
    String text,
    Optional<UUID> promise,
    Instant raisedAt,
    Optional<Instant> escalatedAt,
    Optional<Acknowledgement> acknowledged) {

  /** Somebody has taken it on. */
  public record Acknowledgement(String by, Instant at) {}

  static Alert raised(SupervisorAlerted event, Instant at) {
    return new Alert(
        event.alert(),
        event.reason(),
        event.text(),
        Optional.ofNullable(event.promise()),
        at,
        Optional.empty(),
        Optional.empty());
  }

  Alert escalated(Instant at) {
    return new Alert(id, reason, text, promise, raisedAt, Optional.of(at), acknowledged);
  }

  Alert acknowledged(Acknowledgement by) {
    return new Alert(id, reason, text, promise, raisedAt, escalatedAt, Optional.of(by));
  }
}
