package org.herstel.notification.message;

import java.time.Duration;
import org.herstel.notification.recipient.Recipient;

/**
 * When a new message may leave: at once, but an acknowledgement without an owner waits a moment.
 * Routing names the owner in the same breath as the complaint is received, yet the two records may
 * be read apart, and the customer is to know whom to turn to (RX9).
 */
final class FirstTurn {
  static final Duration FOR_THE_OWNER = Duration.ofSeconds(2);

  private FirstTurn() {}

  /**
   * The message with its time.
   *
   * @param known all that is known when the batch that calls for it has been read
   */
  static Message of(Message message, Recipient known) {
    boolean waits =
        message.reason() == Reason.ACKNOWLEDGEMENT
            && message.state().isWaiting()
            && known.owner() == null;
    return waits ? message.notBefore(message.created().plus(FOR_THE_OWNER)) : message;
  }
}
