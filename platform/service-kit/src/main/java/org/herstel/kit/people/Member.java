package org.herstel.kit.people;

import java.util.Optional;

/** An agent with the team it is registered in, as far as that team is known already. */
public record Member(Agent agent, Optional<Team> team) {}
