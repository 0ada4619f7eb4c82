package org.herstel.followup.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ContactRecorded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.NotificationEvent.MessageCancelled;
import org.herstel.events.NotificationEvent.MessageExpired;
import org.herstel.events.NotificationEvent.MessageFailed;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.ConsultationAnswered;
import org.herstel.events.ResolutionEvent.ConsultationRequested;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.journal.StreamTransaction;

/** What follow-up listens to. */
@ApplicationScoped
class RecoveryFacts implements FactHandler {
  private final Recoveries recoveries;
  private final Course course;

  RecoveryFacts(Recoveries recoveries, Course course) {
    this.recoveries = recoveries;
    this.course = course;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return Set.of(
        ComplaintReceived.class,
        OwnerAssigned.class,
        OwnerAccepted.class,
        ContactRecorded.class,
        ComplaintReopened.class,
        ComplaintWithdrawn.class,
        CauseConfirmed.class,
        PlanAgreed.class,
        StepDone.class,
        ConsultationRequested.class,
        ConsultationAnswered.class,
        ComplaintResolved.class,
        MessageHandedOver.class,
        MessageExpired.class,
        MessageFailed.class,
        MessageCancelled.class);
  }

  @Override
  public void prefetch(Set<String> subjects) {
    recoveries.prefetch(subjects);
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    course.hear(fact, transaction);
  }
}
