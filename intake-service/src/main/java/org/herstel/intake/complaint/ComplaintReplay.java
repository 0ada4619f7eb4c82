package org.herstel.intake.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/** Brings complaints back after a restore: own events folded, facts copied. */
@ApplicationScoped
class ComplaintReplay implements Replay {
  private final ComplaintStore complaints;

  ComplaintReplay(ComplaintStore complaints) {
    this.complaints = complaints;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof ComplaintReceived received) {
      complaints.add(Complaint.of(envelope.subject(), received, envelope.time()));
    } else if (event instanceof IntakeEvent own) {
      Complaint before = known(envelope.subject());
      complaints.save(before.after(own, new Stamp(envelope.time(), envelope.actor())));
    }
  }

  @Override
  public void heard(Fact fact, StreamTransaction transaction) {
    Complaint before = known(fact.subject());
    Complaint after =
        ForeignFacts.copy(
            before, (ComplaintEvent) fact.event(), fact.round(), fact.envelope().time());
    if (after != before) {
      complaints.save(after);
    }
  }

  private Complaint known(String id) {
    return complaints
        .get(UUID.fromString(id))
        .orElseThrow(() -> new IllegalStateException("no complaint was received as " + id))
        .complaint();
  }
}
