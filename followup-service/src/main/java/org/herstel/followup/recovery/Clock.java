package org.herstel.followup.recovery;

import java.util.UUID;
import org.herstel.events.SurveyKind;

/** A clock of one complaint. */
public sealed interface Clock {

  /**
   * The clock that a timer belongs to.
   *
   * @throws IllegalArgumentException for a kind that is none
   */
  static Clock of(String kind, String key) {
    return switch (kind) {
      case OfAlert.KIND -> new OfAlert(UUID.fromString(key));
      case OfFirstResponse.KIND -> new OfFirstResponse();
      case OfDeadline.KIND -> new OfDeadline(UUID.fromString(key));
      case OfPromise.KIND -> new OfPromise(UUID.fromString(key));
      case OfWarning.KIND -> new OfWarning(UUID.fromString(key));
      case OfStep.KIND -> new OfStep(Integer.parseInt(key));
      case OfAppointment.KIND -> new OfAppointment(UUID.fromString(key));
      case OfSurvey.KIND -> new OfSurvey(SurveyKind.valueOf(key));
      default -> throw new IllegalArgumentException("no such clock: " + kind);
    };
  }

  /** Stable name of the kind of timer. */
  String kind();

  /** Tells apart clocks of one kind. */
  String key();

  /** On an alert that nobody has acknowledged. */
  record OfAlert(UUID alert) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "escalation";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return alert.toString();
    }
  }

  /** On the first answer by a person. */
  record OfFirstResponse() implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "first-response";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return "";
    }
  }

  /** On one time that a rule sets. */
  record OfDeadline(UUID deadline) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "deadline";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return deadline.toString();
    }
  }

  /** On the owner of one promise, who is warned before the customer has to be put off. */
  record OfWarning(UUID promise) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "owner-warning";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return promise.toString();
    }
  }

  /** On one step of the customer's own. */
  record OfStep(int number) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "customer-step";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return Integer.toString(number);
    }
  }

  /** On one appointment with the customer. */
  record OfAppointment(UUID appointment) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "appointment";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return appointment.toString();
    }
  }

  /** On one promise. */
  record OfPromise(UUID promise) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "promise";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return promise.toString();
    }
  }

  /** On the next survey of a kind. */
  record OfSurvey(SurveyKind survey) implements Clock {
    /** Kind of the timer. */
    public static final String KIND = "survey";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return survey.name();
    }
  }
}
