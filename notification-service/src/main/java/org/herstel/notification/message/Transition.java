package org.herstel.notification.message;

import java.util.List;
import org.herstel.events.NotificationEvent;

/** A message after something happened to it, and what is said about it. */
public record Transition(Message message, List<NotificationEvent> events) {

  static Transition silent(Message message) {
    return new Transition(message, List.of());
  }

  static Transition told(Message message, NotificationEvent event) {
    return new Transition(message, List.of(event));
  }
}
