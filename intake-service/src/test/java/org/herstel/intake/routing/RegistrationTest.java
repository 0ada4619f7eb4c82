package org.herstel.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Team;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static final Team HOUSE = new Team("house", "House", TeamKind.IN_HOUSE);
  private static final Agent LIIS =
      new Agent("liis", "Liis", "liis@example.org", null, "house", List.of("et"), List.of());

  @Test
  void a_new_agent_is_registered() {
    assertThat(Registration.of(LIIS, Optional.empty(), Optional.of(HOUSE), Optional.empty()))
        .isEqualTo(
            Decision.events(
                new AgentRegistered(
                    "liis", "Liis", "liis@example.org", null, "house", List.of("et"), List.of())));
  }

  @Test
  void what_is_already_so_is_not_said_again() {
    assertThat(Registration.of(LIIS, Optional.of(LIIS), Optional.of(HOUSE), Optional.empty()))
        .isEqualTo(Decision.events());
    assertThat(Registration.of(HOUSE, Optional.of(HOUSE), Optional.empty()))
        .isEqualTo(Decision.events());
  }

  @Test
  void a_changed_team_is_said() {
    Team renamed = new Team("house", "The house", TeamKind.IN_HOUSE);

    assertThat(Registration.of(renamed, Optional.of(HOUSE), Optional.empty()))
        .isEqualTo(Decision.events(new TeamRegistered("house", "The house", TeamKind.IN_HOUSE)));
  }

  @Test
  void an_agent_of_an_unknown_team_is_refused() {
    assertThat(Registration.of(LIIS, Optional.empty(), Optional.empty(), Optional.empty()))
        .isEqualTo(Decision.refused("unknown-team", "There is no team house"));
  }

  @Test
  void agents_and_teams_share_no_id_because_it_names_their_stream() {
    Team liis = new Team("liis", "Team Liis", TeamKind.IN_HOUSE);

    assertThat(Registration.of(LIIS, Optional.empty(), Optional.of(HOUSE), Optional.of(liis)))
        .isEqualTo(Decision.refused("id-taken", "There is a team with the id liis"));
    assertThat(Registration.of(liis, Optional.empty(), Optional.of(LIIS)))
        .isEqualTo(Decision.refused("id-taken", "There is an agent with the id liis"));
  }
}
