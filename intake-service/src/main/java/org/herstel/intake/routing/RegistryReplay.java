package org.herstel.intake.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.kit.inbox.Replay;
import org.herstel.kit.journal.StreamTransaction;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.People;
import org.herstel.kit.people.Team;

/** Brings agents and teams back after a restore. */
@ApplicationScoped
class RegistryReplay implements Replay {
  private final People people;

  RegistryReplay(People people) {
    this.people = people;
  }

  @Override
  public void said(Envelope envelope, Event event, StreamTransaction transaction) {
    if (event instanceof AgentRegistered agent) {
      people.save(Agent.of(agent));
    } else if (event instanceof TeamRegistered team) {
      people.save(Team.of(team));
    }
  }
}
