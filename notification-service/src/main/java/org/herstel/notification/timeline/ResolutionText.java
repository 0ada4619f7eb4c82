package org.herstel.notification.timeline;

import static org.herstel.notification.timeline.TimelineText.decided;
import static org.herstel.notification.timeline.TimelineText.plural;
import static org.herstel.notification.timeline.TimelineText.quoted;
import static org.herstel.notification.timeline.TimelineText.steps;
import static org.herstel.notification.timeline.TimelineText.time;

import org.herstel.events.ResolutionEvent;
import org.herstel.events.ResolutionEvent.CaseOpened;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanDrafted;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.ResolutionEvent.WhyRecorded;

/** What resolution says, in words. */
final class ResolutionText {
  private ResolutionText() {}

  static String of(ResolutionEvent event) {
    return switch (event) {
      case CaseOpened _ -> "A case was opened.";
      case InvestigationStarted _ -> "The investigation began.";
      case WhyRecorded why -> "Why number " + why.number() + " was answered.";
      case CauseConfirmed cause -> "The cause was confirmed: " + cause.code() + ".";
      case PlanDrafted drafted ->
          "Plan %d was drawn up with %s."
              .formatted(drafted.plan().version(), plural(drafted.plan().steps().size(), "step"));
      case PlanOffered offered ->
          "Plan %d was put to the customer, who can answer until %s: %s."
              .formatted(
                  offered.plan().version(),
                  time(offered.link().expiresAt()),
                  steps(offered.plan().steps()));
      case PlanAnswered answer ->
          "The customer %s plan %d%s%s"
              .formatted(
                  decided(answer.decision()),
                  answer.version(),
                  answer.byLink() ? " by the personal link" : "",
                  quoted(answer.counter() == null ? answer.words() : answer.counter()));
      case PlanAgreed agreed ->
          "Plan %d is agreed: %s.".formatted(agreed.plan().version(), steps(agreed.plan().steps()));
      case OfferExpired expired ->
          "The customer did not answer plan %d in time.".formatted(expired.version());
      case PlanOutdated outdated ->
          "Plan %d is outdated: it does not answer concern %d."
              .formatted(outdated.version(), outdated.concern());
      case StepDone done ->
          "Step %d of plan %d was carried out%s"
              .formatted(done.step(), done.version(), quoted(done.words()));
      case ConsultationRequested asked ->
          "Question %d was put to %s, and the customer was told so."
              .formatted(asked.number(), asked.with());
      case ConsultationAnswered answered ->
          "Question %d was answered.".formatted(answered.number());
      case ComplaintResolved _ -> "Everything that was agreed is done.";
    };
  }
}
