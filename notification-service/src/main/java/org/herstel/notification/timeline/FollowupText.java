package org.herstel.notification.timeline;

import static org.herstel.notification.timeline.TimelineText.quoted;
import static org.herstel.notification.timeline.TimelineText.time;

import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PraiseInvited;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.FollowupEvent.SurveyRequested;
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
      case SupervisorAlerted alerted ->
          "A supervisor was alerted (%s)%s".formatted(alerted.reason(), quoted(alerted.text()));
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
}
