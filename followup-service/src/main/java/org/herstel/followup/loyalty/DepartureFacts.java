package org.herstel.followup.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.herstel.events.ReferenceEvent.CustomerReturned;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.journal.StreamTransaction;

/** Copies what intake says about customers who have left; the newest word on a customer counts. */
@ApplicationScoped
class DepartureFacts implements FactHandler {
  private final Departures departures;

  DepartureFacts(Departures departures) {
    this.departures = departures;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return Set.of(CustomerDeparted.class, CustomerReturned.class);
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    UUID customer = UUID.fromString(fact.subject());
    switch (fact.event()) {
      case CustomerDeparted departed -> departures.departed(customer, departed.at());
      case CustomerReturned _ -> departures.returned(customer);
      default -> throw new IllegalArgumentException("not registered for " + fact.event());
    }
  }
}
