package org.herstel.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.herstel.events.NotificationEvent;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.NotificationEvent.MessageUncertain;
import org.jspecify.annotations.Nullable;

/**
 * What an event says became of a message.
 *
 * @param attempt the last one started, or 0 where the event does not say
 * @param at when it came to that
 * @param outcome of the attempt, as it is recorded; absent if there was none
 */
record Fate(UUID message, MessageState state, int attempt, Instant at, @Nullable String outcome) {

  static Fate of(NotificationEvent event, Instant at) {
    return switch (event) {
      case MessageHandedOver(var message, int attempt, Instant left) ->
          new Fate(message.id(), MessageState.HANDED_OVER, attempt, left, "handed-over");
      case MessageUncertain(var message, int attempt) ->
          new Fate(message.id(), MessageState.UNCERTAIN, attempt, at, "uncertain");
      case MessageFailed(var message, int attempts, String _) ->
          new Fate(
              message.id(),
              MessageState.FAILED,
              attempts,
              at,
              attempts == 0 ? null : "permanent-failure");
      case MessageCancelled(var message, String _) ->
          new Fate(message.id(), MessageState.CANCELLED, 0, at, null);
      case MessageExpired(var message, Instant _) ->
          new Fate(message.id(), MessageState.EXPIRED, 0, at, null);
    };
  }
}
