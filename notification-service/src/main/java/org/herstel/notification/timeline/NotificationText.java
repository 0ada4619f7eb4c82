package org.herstel.notification.timeline;

import static org.herstel.notification.timeline.TimelineText.time;

import org.herstel.events.NotificationEvent;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.NotificationEvent.MessageUncertain;

/** What notification says, in words. */
final class NotificationText {
  private NotificationText() {}

  static String of(NotificationEvent event) {
    return switch (event) {
      case MessageHandedOver sent ->
          "The %s left by %s at attempt %d."
              .formatted(name(sent.message()), sent.message().channel(), sent.attempt());
      case MessageUncertain uncertain ->
          "Whether the %s left at attempt %d is not known."
              .formatted(name(uncertain.message()), uncertain.attempt());
      case MessageFailed failed ->
          "The %s could not be delivered after %s (%s)."
              .formatted(
                  name(failed.message()),
                  TimelineText.plural(failed.attempts(), "attempt"),
                  failed.failure());
      case MessageCancelled cancelled ->
          "The %s was not sent: %s.".formatted(name(cancelled.message()), cancelled.reason());
      case MessageExpired expired ->
          "The %s did not leave by %s and will not."
              .formatted(name(expired.message()), time(expired.deadline()));
    };
  }

  private static String name(NotificationEvent.Message message) {
    return message.reason().replace('-', ' ') + " message";
  }
}
