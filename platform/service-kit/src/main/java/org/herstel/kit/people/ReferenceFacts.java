package org.herstel.kit.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.kit.inbox.Fact;
import org.herstel.kit.inbox.FactHandler;
import org.herstel.kit.journal.StreamTransaction;

/** Keeps this service's copy of the registry up to date with what intake says. */
@ApplicationScoped
public class ReferenceFacts implements FactHandler {
  private final People people;

  ReferenceFacts(People people) {
    this.people = people;
  }

  @Override
  public Set<Class<? extends Event>> actsOn() {
    return Set.of(AgentRegistered.class, TeamRegistered.class);
  }

  @Override
  public void apply(Fact fact, StreamTransaction transaction) {
    switch (fact.event()) {
      case AgentRegistered agent -> people.save(Agent.of(agent));
      case TeamRegistered team -> people.save(Team.of(team));
      default -> throw new IllegalArgumentException("not registered for " + fact.event());
    }
  }
}
