package org.herstel.followup.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.People;

/** What people call a group: the name of a team or agent, as registered now. */
@ApplicationScoped
class GroupNames {
  private final People people;

  GroupNames(People people) {
    this.people = people;
  }

  Function<String, Optional<String>> by(By by) {
    return switch (by) {
      case TEAM -> id -> people.team(id).map(team -> team.name());
      case OWNER -> ofAgents();
      case KIND, CHANNEL -> id -> Optional.empty();
    };
  }

  private Function<String, Optional<String>> ofAgents() {
    Map<String, String> names =
        people.members().stream()
            .map(Member::agent)
            .collect(Collectors.toMap(agent -> agent.id(), agent -> agent.name()));
    return id -> Optional.ofNullable(names.get(id));
  }
}
