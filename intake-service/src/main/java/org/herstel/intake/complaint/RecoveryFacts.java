package org.herstel.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Event;
import org.herstel.events.FollowupEvent.AftercareAttempted;
import org.herstel.events.FollowupEvent.AftercareChecked;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.FollowupEvent.SurveyAnswered;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.InvestigationStarted;
import org.herstel.events.ResolutionEvent.OfferExpired;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.PlanAnswered;
import org.herstel.events.ResolutionEvent.PlanOffered;
import org.herstel.events.ResolutionEvent.PlanOutdated;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.journal.StreamTransaction;

/** Moves the status by what resolution and follow-up say. */
@ApplicationScoped
public class RecoveryFacts implements FactHandler {
  private static final Set<Class<? extends Event>> ACTS_ON =
      Set.of(
          InvestigationStarted.class,
          CauseConfirmed.class,
          PlanOffered.class,
          PlanAnswered.class,
          OfferExpired.class,
          PlanOutdated.class,
          PlanAgreed.class,
          StepDone.class,
          ComplaintResolved.class,
          AftercareScheduled.class,
          AftercareChecked.class,
          AftercareAttempted.class,
          SurveyAnswered.class);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ComplaintStore complaints;

  RecoveryFacts(ComplaintStore complaints) {
    this.complaints = complaints;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return ACTS_ON;
  }

  @Override
  public void prefetch(Set<String> subjects) {
    complaints.load(subjects.stream().filter(RecoveryFacts::isId).map(UUID::fromString).toList());
  }

  private static boolean isId(String subject) {
    return ID.matcher(subject).matches();
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    String id = fact.subject();
    Complaint before =
        complaints
            .get(UUID.fromString(id))
            .orElseThrow(() -> new IllegalStateException("no complaint was received as " + id))
            .complaint();
    Stamp stamp = new Stamp(transaction.now(id), fact.envelope().source());
    ForeignFacts.Outcome outcome =
        ForeignFacts.apply(before, (ComplaintEvent) fact.event(), fact.round(), stamp);
    if (outcome.complaint() != before) {
      complaints.save(outcome.complaint());
    }
    if (!outcome.events().isEmpty()) {
      transaction.append(
          id, outcome.complaint().round(), Origin.of(fact.envelope()), outcome.events());
    }
  }
}
