package org.herstel.notification.message;

import java.time.Instant;
import java.util.Optional;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.notification.recipient.Recipient;

/** Which fact is told to the customer. Whether it is still true is judged when it is sent. */
public final class WhatToTell {
  /** Why follow-up calls an appointment off when the customer takes the complaint back. */
  private static final String WITHDRAWN = "complaint-withdrawn";

  private WhatToTell() {}

  /**
   * What the customer has to hear because of a fact.
   *
   * @param before what was known before this fact
   */
  public static Optional<Occasion> because(ComplaintEvent fact, Recipient before) {
    return switch (fact) {
      case ComplaintReceived _ -> Optional.of(new Occasion.Acknowledgement());
      case OwnerAccepted accepted -> handover(accepted, before);
      case PlanOffered offer -> Optional.of(new Occasion.PlanOffered(offer.plan(), offer.link()));
      case PlanAgreed agreed -> Optional.of(new Occasion.PlanAgreed(agreed.plan()));
      case HoldingRequested request -> Optional.of(holding(request));
      case ReminderRequested reminder -> Optional.of(reminder(reminder));
      case AppointmentMade(var arranged) ->
          Optional.of(new Occasion.AppointmentInvitation(arranged, null, null));
      case AppointmentMoved(var arranged, Instant oldAt) ->
          Optional.of(new Occasion.AppointmentInvitation(arranged, oldAt, null));
      case AppointmentCancelled(var arranged, String reason) ->
          Optional.of(
              new Occasion.AppointmentCancellation(arranged, WITHDRAWN.equals(reason), null));
      case AppointmentReminderRequested(var arranged) ->
          Optional.of(new Occasion.AppointmentReminder(arranged, null));
      case ComplaintResolved _ -> Optional.of(new Occasion.Resolved());
      case SurveyRequested survey -> Optional.of(new Occasion.Survey(survey.kind(), survey.link()));
      case PraiseInvited praise -> Optional.of(new Occasion.PraiseInvitation(praise.url()));
      case ComplaintWithdrawn _ -> Optional.of(new Occasion.Withdrawn());
      default -> Optional.empty();
    };
  }

  /** The first owner introduces himself in the contact itself; only a handover is announced. */
  private static Optional<Occasion> handover(OwnerAccepted accepted, Recipient before) {
    String now = accepted.owner().id();
    return before.acceptedBy() == null || before.acceptedBy().equals(now)
        ? Optional.empty()
        : Optional.of(new Occasion.OwnerChanged(now));
  }

  private static Occasion reminder(ReminderRequested request) {
    return new Occasion.StepReminder(
        request.version(), request.step(), request.text(), request.due(), request.number() > 1);
  }

  private static Occasion holding(HoldingRequested request) {
    return new Occasion.Holding(
        request.promise(),
        request.revision(),
        request.text(),
        request.oldDue(),
        request.newDue(),
        request.deadline(),
        request.late());
  }
}
