package org.herstel.notification.timeline;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.ComplaintEvent.RecordDiscarded;
import org.herstel.events.Decision;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent;
import org.herstel.events.IntakeEvent;
import org.herstel.events.NotificationEvent;
import org.herstel.events.ReferenceEvent;
import org.herstel.events.ResolutionEvent;
import org.herstel.events.Step;
import org.herstel.events.UndecodableEvent;
import org.jspecify.annotations.Nullable;

/** Says in plain English what an event means. Values marked restricted are never in it. */
final class TimelineText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int LONGEST = 300;

  private TimelineText() {}

  /** What the event says; of a type that this release does not know, only its name. */
  static String of(Envelope envelope) {
    return EventTypes.named(envelope.type())
        .map(type -> {
          try {
            return shortened(text(EventJson.read(type, envelope.data())));
          } catch (UndecodableEvent e) {
            return "Cannot be read: " + envelope.type() + ".";
          }
        })
        .orElseGet(() -> "Something this release does not know: " + envelope.type() + ".");
  }

  static String text(Event event) {
    return switch (event) {
      case ComplaintEvent complaint -> text(complaint);
      case ReferenceEvent reference ->
          "The register changed: " + reference.getClass().getSimpleName();
    };
  }

  private static String text(ComplaintEvent event) {
    return switch (event) {
      case IntakeEvent intake -> IntakeText.of(intake);
      case ResolutionEvent resolution -> ResolutionText.of(resolution);
      case FollowupEvent followup -> FollowupText.of(followup);
      case NotificationEvent notification -> NotificationText.of(notification);
      case FactOutOfStep fact ->
          "A fact came too late to change anything (%s, %s)%s"
              .formatted(fact.type(), fact.reason(), quoted(fact.detail()));
      case RecordDiscarded discarded ->
          "An operator left out a record that could not be processed (%s)%s"
              .formatted(discarded.place(), quoted(discarded.reason()));
    };
  }

  static String time(java.time.Instant at) {
    return TIME.format(at);
  }

  /** Words after a sentence, and the sentence's end. */
  static String quoted(@Nullable String words) {
    return words == null || words.isBlank() ? "." : ": “" + words.strip() + "”.";
  }

  static String steps(List<Step> steps) {
    return steps.stream()
        .map(step -> "%d. %s by %s".formatted(step.number(), step.text(), time(step.due())))
        .collect(Collectors.joining("; "));
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String plural(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }

  static String decided(Decision decision) {
    return switch (decision) {
      case ACCEPT -> "accepted";
      case COUNTER -> "made a counter-proposal to";
      case REJECT -> "rejected";
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
