package org.herstel.kit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ReferenceFactsTest {

  @Inject People people;
  private final String agent = "agent-" + UUID.randomUUID();
  private final String team = "team-" + UUID.randomUUID();

  @Test
  void what_intake_registers_is_known_here_and_the_newest_counts() {
    try (ForeignService intake = ForeignService.named("intake")) {
      intake.says(agent, registered("Ann", null));
      await().atMost(SOON).until(() -> people.agent(agent).isPresent());
      assertThat(people.member(agent)).hasValueSatisfying(m -> assertThat(m.team()).isEmpty());

      intake.says(team, new TeamRegistered(team, "Repairs", TeamKind.PARTNER));
      intake.says(agent, registered("Anna", "+372 5"));

      await()
          .atMost(SOON)
          .until(() -> people.agent(agent).map(Agent::name).equals(Optional.of("Anna")));
    }

    Agent anna =
        new Agent(
            agent,
            "Anna",
            "ann@example.org",
            "+372 5",
            team,
            List.of("et", "en"),
            List.of("refunds"));
    Team repairs = new Team(team, "Repairs", TeamKind.PARTNER);
    await().atMost(SOON).until(() -> people.team(team).equals(Optional.of(repairs)));
    assertThat(people.members()).contains(new Member(anna, Optional.of(repairs)));
  }

  private AgentRegistered registered(String name, String phone) {
    return new AgentRegistered(
        agent, name, "ann@example.org", phone, team, List.of("et", "en"), List.of("refunds"));
  }
}
