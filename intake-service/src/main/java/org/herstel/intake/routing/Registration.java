package org.herstel.intake.routing;

import java.util.Optional;
import org.herstel.events.ReferenceEvent;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Team;

/** Registers people. What is already so is not said again. */
public final class Registration {
  private Registration() {}

  /**
   * Registers an agent, or changes one.
   *
   * @param team the team the agent is to belong to, if there is one
   * @param namesake a team that has the agent's id: both would be one stream
   */
  public static Decision<ReferenceEvent> of(
      Agent agent, Optional<Agent> registered, Optional<Team> team, Optional<Team> namesake) {
    if (team.isEmpty()) {
      return Decision.refused("unknown-team", "There is no team " + agent.team());
    }
    if (namesake.isPresent()) {
      return Decision.refused("id-taken", "There is a team with the id " + agent.id());
    }
    return registered.filter(agent::equals).isPresent()
        ? Decision.events()
        : Decision.events(
            new AgentRegistered(
                agent.id(),
                agent.name(),
                agent.email(),
                agent.phone(),
                agent.team(),
                agent.languages(),
                agent.skills()));
  }

  /**
   * Registers a team, or changes one.
   *
   * @param namesake an agent that has the team's id: both would be one stream
   */
  public static Decision<ReferenceEvent> of(
      Team team, Optional<Team> registered, Optional<Agent> namesake) {
    if (namesake.isPresent()) {
      return Decision.refused("id-taken", "There is an agent with the id " + team.id());
    }
    return registered.filter(team::equals).isPresent()
        ? Decision.events()
        : Decision.events(new TeamRegistered(team.id(), team.name(), team.kind()));
  }
}
