package org.herstel.intake.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/** Knows again after a restore which submissions became complaints, and whose they are. */
@ApplicationScoped
class ReceptionReplay implements Replay {
  private final CustomerRegistry customers;
  private final Submissions submissions;

  ReceptionReplay(CustomerRegistry customers, Submissions submissions) {
    this.customers = customers;
    this.submissions = submissions;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof ComplaintReceived received) {
      var customer = received.customer();
      customers.recall(
          CustomerKeys.of(received.source(), customer.externalId(), customer.email()),
          customer.id());
      if (received.source() != null) {
        submissions.recall(
            received.source(),
            received.sourceId(),
            UUID.fromString(envelope.subject()),
            envelope.actor().equals(received.source()) ? Via.KAFKA : Via.REST,
            envelope.time());
      }
    }
  }
}
