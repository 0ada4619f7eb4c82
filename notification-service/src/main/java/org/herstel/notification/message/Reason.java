package org.herstel.notification.message;

import java.util.Arrays;
import java.util.Locale;

/** Why a message exists. The code is part of its identity and of events: never rename one. */
public enum Reason {
  ACKNOWLEDGEMENT(Occasion.Acknowledgement.class),
  OWNER_CHANGED(Occasion.OwnerChanged.class),
  PLAN_OFFERED(Occasion.PlanOffered.class),
  PLAN_AGREED(Occasion.PlanAgreed.class),
  HOLDING(Occasion.Holding.class),
  RESOLVED(Occasion.Resolved.class),
  SURVEY(Occasion.Survey.class),
  PRAISE_INVITATION(Occasion.PraiseInvitation.class),
  LOW_SCORE(Occasion.LowScore.class),
  WITHDRAWN(Occasion.Withdrawn.class),
  STEP_REMINDER(Occasion.StepReminder.class),
  APPOINTMENT_INVITATION(Occasion.AppointmentInvitation.class),
  APPOINTMENT_CANCELLATION(Occasion.AppointmentCancellation.class),
  APPOINTMENT_REMINDER(Occasion.AppointmentReminder.class),
  APPOINTMENT_OUTCOME(Occasion.AppointmentOutcome.class),
  INVESTIGATION_OVERDUE(Occasion.InvestigationOverdue.class),
  OWNER_WARNING(Occasion.OwnerWarning.class),
  DEADLINE_WARNING(Occasion.DeadlineWarning.class),
  FIRST_RESPONSE_WARNING(Occasion.FirstResponseWarning.class),
  SUPERVISOR_ALERT(Occasion.SupervisorAlert.class);

  private final Class<? extends Occasion> occasion;

  Reason(Class<? extends Occasion> occasion) {
    this.occasion = occasion;
  }

  /** Stable code, for instance {@code plan-offered}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it goes to somebody of the company. */
  public boolean isForStaff() {
    return switch (this) {
      case APPOINTMENT_OUTCOME,
          DEADLINE_WARNING,
          FIRST_RESPONSE_WARNING,
          INVESTIGATION_OVERDUE,
          LOW_SCORE,
          OWNER_WARNING,
          SUPERVISOR_ALERT ->
          true;
      default -> false;
    };
  }

  /** The class that holds what a message of this reason says. */
  public Class<? extends Occasion> occasion() {
    return occasion;
  }

  /** The reason of an occasion. */
  public static Reason of(Occasion occasion) {
    return Arrays.stream(values())
        .filter(reason -> reason.occasion.isInstance(occasion))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The reason with this code.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Reason coded(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown reason: " + code));
  }
}
