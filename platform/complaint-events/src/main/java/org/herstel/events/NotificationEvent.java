package org.herstel.events;

import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What notification says: what became of each message. */
public sealed interface NotificationEvent extends ComplaintEvent {

  /**
   * Which message, why it exists, and for a holding message which promise it is about.
   *
   * @param reason stable code
   * @param recipient id of the customer or agent, never an address
   */
  record Message(
      UUID id,
      String reason,
      String channel,
      String recipient,
      @Nullable UUID promise,
      @Positive @Nullable Integer revision) {}

  /**
   * The message left: the mail server took it.
   *
   * @param attempt from 1
   */
  record MessageHandedOver(Message message, @Positive int attempt, Instant at)
      implements NotificationEvent {}

  /** Whether the message left cannot be known; it may be repeated under the same id. */
  record MessageUncertain(Message message, @Positive int attempt) implements NotificationEvent {}

  /**
   * The message cannot be delivered; the owner has to reach the customer in person.
   *
   * @param failure what the mail server said, which may name an address
   */
  record MessageFailed(Message message, @Positive int attempts, @Personal String failure)
      implements NotificationEvent {}

  /**
   * What the message would say is no longer true, so it was not sent.
   *
   * @param reason stable code
   */
  record MessageCancelled(Message message, String reason) implements NotificationEvent {}

  /** The message did not leave in time and will not. */
  record MessageExpired(Message message, Instant deadline) implements NotificationEvent {}
}
