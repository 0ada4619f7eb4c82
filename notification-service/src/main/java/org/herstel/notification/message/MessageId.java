package org.herstel.notification.message;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * The identity of a logical message: the same fact calls for the same message however often it is
 * read, and every attempt carries it.
 */
public final class MessageId {
  /** The only channel so far. */
  public static final String EMAIL = "email";

  private static final UUID NAMESPACE = UUID.fromString("5f0a3c38-6c5a-5a0e-9a53-3b1d0f6f7c11");

  private MessageId() {}

  /** UUIDv5 of causing event, reason, channel and recipient subject, joined by a line feed. */
  public static UUID of(UUID causingEvent, Reason reason, String channel, String recipient) {
    return UuidCreator.getNameBasedSha1(
        NAMESPACE, causingEvent + "\n" + reason.code() + "\n" + channel + "\n" + recipient);
  }
}
