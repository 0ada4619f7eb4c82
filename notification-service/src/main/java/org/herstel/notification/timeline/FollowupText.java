package org.herstel.notification.timeline;

import static org.herstel.notification.timeline.TimelineText.quoted;
import static org.herstel.notification.timeline.TimelineText.time;

import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;

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
    };
  }
}
