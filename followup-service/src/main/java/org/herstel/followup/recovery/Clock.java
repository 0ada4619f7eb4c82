package org.herstel.followup.recovery;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.herstel.events.SurveyKind;

/** A clock of one complaint. Kinds and keys are stored with timers: never rename one. */
public sealed interface Clock {
  /** How the clock of a timer is read from its key, by the kind of the timer. */
  Map<String, Function<String, Clock>> READERS =
      Map.of(
          "escalation", key -> new OfAlert(UUID.fromString(key)),
          "first-response", _ -> new OfFirstResponse(),
          "deadline", key -> new OfDeadline(UUID.fromString(key)),
          "owner-warning", key -> new OfWarning(UUID.fromString(key)),
          "customer-step", key -> new OfStep(Integer.parseInt(key)),
          "appointment", key -> new OfAppointment(UUID.fromString(key)),
          "promise", key -> new OfPromise(UUID.fromString(key)),
          "survey", key -> new OfSurvey(SurveyKind.valueOf(key)));

  /** All kinds of timers that belong to clocks. */
  Set<String> KINDS = READERS.keySet();

  /**
   * The clock that a timer belongs to.
   *
   * @throws IllegalArgumentException for a kind that is none
   */
  static Clock of(String kind, String key) {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("no such clock: " + kind);
    }
    return READERS.get(kind).apply(key);
  }

  /** Stable name of the kind of timer. */
  default String kind() {
    return switch (this) {
      case OfAlert _ -> "escalation";
      case OfFirstResponse _ -> "first-response";
      case OfDeadline _ -> "deadline";
      case OfWarning _ -> "owner-warning";
      case OfStep _ -> "customer-step";
      case OfAppointment _ -> "appointment";
      case OfPromise _ -> "promise";
      case OfSurvey _ -> "survey";
    };
  }

  /** Tells apart clocks of one kind. */
  default String key() {
    return switch (this) {
      case OfAlert(UUID alert) -> alert.toString();
      case OfFirstResponse() -> "";
      case OfDeadline(UUID deadline) -> deadline.toString();
      case OfWarning(UUID promise) -> promise.toString();
      case OfStep(int number) -> Integer.toString(number);
      case OfAppointment(UUID appointment) -> appointment.toString();
      case OfPromise(UUID promise) -> promise.toString();
      case OfSurvey(SurveyKind survey) -> survey.name();
    };
  }

  /** On an alert that nobody has acknowledged. */
  record OfAlert(UUID alert) implements Clock {}

  /** On the first answer by a person. */
  record OfFirstResponse() implements Clock {}

  /** On one time that a rule sets. */
  record OfDeadline(UUID deadline) implements Clock {}

  /** On the owner of one promise, who is warned before the customer has to be put off. */
  record OfWarning(UUID promise) implements Clock {}

  /** On one step of the customer's own. */
  record OfStep(int number) implements Clock {}

  /** On one appointment with the customer. */
  record OfAppointment(UUID appointment) implements Clock {}

  /** On one promise. */
  record OfPromise(UUID promise) implements Clock {}

  /** On the next survey of a kind. */
  record OfSurvey(SurveyKind survey) implements Clock {}
}
