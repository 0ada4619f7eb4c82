package org.herstel.intake.departure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.herstel.events.ReferenceEvent.CustomerReturned;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;

/** Knows again after a restore who has left. */
@ApplicationScoped
class DepartureReplay implements Replay {
  private final DepartureStore departures;

  DepartureReplay(DepartureStore departures) {
    this.departures = departures;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof CustomerDeparted departed) {
      departures.keep(customer(envelope), Departure.of(departed), envelope.sequence());
    } else if (event instanceof CustomerReturned) {
      departures.forget(customer(envelope));
    }
  }

  private static UUID customer(Envelope envelope) {
    return UUID.fromString(envelope.subject());
  }
}
