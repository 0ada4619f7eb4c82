package org.herstel.notification.timeline;

import static org.herstel.notification.timeline.TimelineText.quoted;
import static org.herstel.notification.timeline.TimelineText.time;
import static org.herstel.notification.timeline.TimelineText.words;

import java.time.Instant;
import org.herstel.events.AppointmentKind;
import org.herstel.events.Arrangement;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.AppointmentCancelled;
import org.herstel.events.FollowupEvent.AppointmentHeld;
import org.herstel.events.FollowupEvent.AppointmentMade;
import org.herstel.events.FollowupEvent.AppointmentMissed;
import org.herstel.events.FollowupEvent.AppointmentMoved;
import org.herstel.events.FollowupEvent.AppointmentOutcomeRequested;
import org.herstel.events.FollowupEvent.AppointmentReminderRequested;
import org.herstel.events.FollowupEvent.CallAttempted;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.InvestigationOverdue;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;
import org.herstel.events.Rung;
import org.herstel.events.SurveyKind;

/** What follow-up says, in words. */
final class FollowupText {
  private FollowupText() {}

  static String of(FollowupEvent event) {
    return switch (event) {
      case FirstResponseMet met ->
          met.knownLate()
              ? "It turned out that a person had answered the customer in time, at %s."
                  .formatted(time(met.at()))
              : "A person answered the customer at %s, in time.".formatted(time(met.at()));
      case FirstResponseMissed missed ->
          "Nobody had answered the customer by %s.".formatted(time(missed.due()));
      case FirstResponseWarned warned ->
          "%s is told that nobody has answered the customer; the answer is due at %s."
              .formatted(warned.owner(), time(warned.due()));
      case RulesChosen chosen ->
          "The complaint is under the rules %s, version %s, with the calendar %s."
              .formatted(chosen.pack(), chosen.packVersion(), chosen.calendar());
      case DeadlineSet set ->
          "Due by %s (%s)%s".formatted(time(set.due()), set.rule(), quoted(set.text()));
      case DeadlineWarned warned ->
          "%s: the time for %s ends at %s%s"
              .formatted(
                  warned.owner() == null ? "A warning without an owner" : warned.owner(),
                  warned.rule(),
                  time(warned.due()),
                  warned.tell() ? "; the customer has to be told before." : ".");
      case DeadlineMet met ->
          "The time for %s was kept at %s%s%s"
              .formatted(
                  met.rule(),
                  time(met.at()),
                  met.inTime() ? ", in time" : ", late",
                  quoted(met.words()));
      case DeadlineMissed missed ->
          "The time for %s passed at %s.".formatted(missed.rule(), time(missed.due()));
      case DeadlineMoved moved ->
          "%s is due at %s instead of %s (%s)%s"
              .formatted(
                  moved.rule(),
                  time(moved.due()),
                  time(moved.oldDue()),
                  moved.reason(),
                  quoted(moved.words()));
      case WaitingBegan began -> "We wait for the customer" + quoted(began.reason());
      case WaitingEnded ended ->
          "We no longer wait for the customer (%s).".formatted(ended.because());
      case SupervisorAlerted alerted ->
          "A supervisor was alerted (%s)%s".formatted(alerted.reason(), quoted(alerted.text()));
      case ManagerAlerted alerted ->
          "Nobody had acknowledged it, so a manager was alerted (%s)%s"
              .formatted(alerted.reason(), quoted(alerted.text()));
      case AlertAcknowledged acknowledged ->
          "%s takes an alert on.".formatted(acknowledged.agent());
      case CallTaskOpened task ->
          "%s has to call the customer (%s)%s"
              .formatted(
                  task.rung() == Rung.OWNER ? "The owner" : "A supervisor",
                  task.reason(),
                  quoted(task.text()));
      case CallAttempted call ->
          "%s called the customer%s%s"
              .formatted(
                  call.agent(), call.reached() ? "" : ", who did not answer", quoted(call.words()));
      case PromiseMade made -> "Promised by %s%s".formatted(time(made.due()), quoted(made.text()));
      case PromiseKept kept ->
          "A promise was kept at %s%s."
              .formatted(time(kept.at()), kept.inTime() ? ", in time" : ", late");
      case HoldingRequested request ->
          "The customer is %s that it takes until %s instead of %s%s"
              .formatted(
                  request.late() ? "told late" : "told in time",
                  time(request.newDue()),
                  time(request.oldDue()),
                  quoted(request.text()));
      case OwnerWarned warned ->
          "%s is told that a promise is due at %s%s"
              .formatted(warned.owner(), time(warned.due()), quoted(warned.text()));
      case ReminderRequested reminder ->
          "The customer is reminded of what was to be done by %s%s"
              .formatted(time(reminder.due()), quoted(reminder.text()));
      case AppointmentMade(var arranged) ->
          "%s with %s was arranged for %s%s"
              .formatted(
                  kind(arranged),
                  arranged.owner().name(),
                  time(arranged.at()),
                  quoted(arranged.place()));
      case AppointmentMoved(var arranged, Instant oldAt) ->
          "%s of %s was moved to %s.".formatted(kind(arranged), time(oldAt), time(arranged.at()));
      case AppointmentCancelled(var arranged, String reason) ->
          "%s of %s was called off%s"
              .formatted(kind(arranged), time(arranged.at()), quoted(reason));
      case AppointmentReminderRequested(var arranged) ->
          "The invited are reminded: %s at %s."
              .formatted(words(arranged.kind()), time(arranged.at()));
      case AppointmentOutcomeRequested(var arranged) ->
          "%s is asked what became of the %s of %s."
              .formatted(arranged.owner().id(), words(arranged.kind()), time(arranged.at()));
      case AppointmentHeld held -> "The appointment of %s took place.".formatted(time(held.at()));
      case AppointmentMissed missed ->
          "The customer was not there at the appointment of %s.".formatted(time(missed.at()));
      case InvestigationOverdue(var arranged) ->
          "%s is told that the cause is not confirmed, and the %s is at %s."
              .formatted(arranged.owner().id(), words(arranged.kind()), time(arranged.at()));
      case PromiseRenegotiated renegotiated ->
          "The customer was told of the new time %s at %s, before the old one had passed%s"
              .formatted(
                  time(renegotiated.newDue()),
                  time(renegotiated.toldAt()),
                  quoted(renegotiated.reason()));
      case PromiseBroken broken ->
          "A promise was broken: %s passed and the customer had not been told."
              .formatted(time(broken.due()));
      case PromiseReleased released -> "A promise is no longer owed" + quoted(released.reason());
      case AftercareScheduled scheduled ->
          "%s will ask the customer on %s whether it worked."
              .formatted(scheduled.owner(), time(scheduled.due()));
      case AftercareChecked checked ->
          "The customer was asked and is %s%s"
              .formatted(
                  checked.satisfied() ? "satisfied" : "not satisfied", quoted(checked.words()));
      case AftercareAttempted attempt ->
          "The customer was not reached%s%s"
              .formatted(
                  attempt.nextDue() == null
                      ? ", and nobody tries again"
                      : "; the next attempt is due at " + time(attempt.nextDue()),
                  quoted(attempt.words()));
      case SurveyRequested survey ->
          "The customer is asked by a personal link, until %s, whether the recovery %s."
              .formatted(
                  time(survey.link().expiresAt()),
                  survey.kind() == SurveyKind.PERIODIC ? "has lasted" : "worked");
      case SurveyAnswered answer ->
          "The customer answered and is %s: solution %d, company %d, care %d of 5, recommends %d of 10%s"
              .formatted(
                  answer.satisfied() ? "satisfied" : "not satisfied",
                  answer.scores().solution(),
                  answer.scores().company(),
                  answer.scores().care(),
                  answer.scores().recommend(),
                  quoted(answer.words()));
      case PraiseInvited _ -> "The customer is invited to say so in public.";
    };
  }

  private static String kind(Arrangement arrangement) {
    return arrangement.kind() == AppointmentKind.CALL ? "A call" : "A meeting";
  }
}
