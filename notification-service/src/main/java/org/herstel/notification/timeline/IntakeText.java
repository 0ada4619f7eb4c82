package org.herstel.notification.timeline;

import static org.herstel.notification.timeline.TimelineText.plural;
import static org.herstel.notification.timeline.TimelineText.quoted;
import static org.herstel.notification.timeline.TimelineText.time;
import static org.herstel.notification.timeline.TimelineText.words;

import org.herstel.events.Direction;
import org.herstel.events.FeedbackGiven;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ApologyAnswered;
import org.herstel.events.IntakeEvent.ApologyOffered;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.IntakeEvent.NoteAdded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.StatusChanged;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.IntakeEvent.SummaryGiven;
import org.jspecify.annotations.Nullable;

/** What intake says, in words. */
final class IntakeText {
  private IntakeText() {}

  static String of(IntakeEvent event) {
    return switch (event) {
      case ComplaintReceived received ->
          "Complaint %s received%s (%s, language %s) with %s; a person answers by %s."
              .formatted(
                  received.reference(),
                  asFeedback(received.feedback()),
                  words(received.channel()),
                  received.language(),
                  plural(received.concerns().size(), "concern"),
                  time(received.firstResponseDue()));
      case OwnerAssigned assigned ->
          "%s of team %s became accountable%s."
              .formatted(
                  assigned.owner().name(),
                  assigned.owner().team(),
                  assigned.routed() ? " by routing" : "");
      case OwnerAccepted accepted -> accepted.owner().name() + " accepted the ownership.";
      case NoteAdded note -> "Note " + note.number() + quoted(note.text());
      case NarrativeCompleted _ -> "The customer has told everything.";
      case ConcernAdded added ->
          "Concern %d (%s) was added%s"
              .formatted(
                  added.concern().number(),
                  added.concern().category(),
                  quoted(added.concern().description()));
      case SummaryGiven summary ->
          "The story was read back to the customer" + quoted(summary.text());
      case SummaryAnswered answer ->
          answer.confirmed()
              ? "The customer confirmed the summary."
              : "The customer corrected the summary" + quoted(answer.correction());
      case ApologyOffered apology ->
          "%s apologised (%s)%s"
              .formatted(apology.by(), words(apology.channel()), quoted(apology.text()));
      case ApologyAnswered answer ->
          "The customer %s the apology%s"
              .formatted(answer.accepted() ? "accepted" : "did not accept", quoted(answer.words()));
      case ContactRecorded contact ->
          "%s (%s), %s named%s"
              .formatted(
                  contact.direction() == Direction.OUTBOUND
                      ? "The customer was contacted"
                      : "The customer got in touch",
                  words(contact.channel()),
                  plural(contact.steps().size(), "step"),
                  quoted(contact.summary()));
      case StatusChanged changed ->
          "Status: %s → %s.".formatted(words(changed.from()), words(changed.to()));
      case ComplaintReopened reopened -> "The complaint was reopened" + quoted(reopened.words());
      case ComplaintWithdrawn withdrawn ->
          "The customer withdrew the complaint" + quoted(withdrawn.reason());
    };
  }

  private static String asFeedback(@Nullable FeedbackGiven feedback) {
    return feedback == null
        ? ""
        : " as feedback at %s with score %d of 10".formatted(feedback.place(), feedback.score());
  }
}
