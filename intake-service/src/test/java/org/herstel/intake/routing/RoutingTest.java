package org.herstel.intake.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.Owner;
import org.herstel.events.TeamKind;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.Team;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final Team HOUSE = new Team("house", "House", TeamKind.IN_HOUSE);
  private static final Team PARTNER = new Team("partner", "Partner", TeamKind.PARTNER);
  private static final UUID COMPLAINT = UUID.fromString("0192f000-0000-7000-8000-000000000001");

  @Test
  void nobody_registered_leaves_a_complaint_without_owner() {
    assertThat(Routing.choose(COMPLAINT, "en", List.of())).isEmpty();
  }

  @Test
  void partners_and_supervisors_are_never_chosen() {
    assertThat(
            Routing.choose(
                COMPLAINT,
                "en",
                List.of(
                    in(PARTNER, agent("a", List.of("en"), List.of())),
                    in(HOUSE, agent("b", List.of("en"), List.of("supervision"))))))
        .isEmpty();
  }

  @Test
  void somebody_who_speaks_the_language_comes_first_whatever_the_region() {
    List<Member> people =
        List.of(
            in(HOUSE, agent("a", List.of("en"), List.of())),
            in(HOUSE, agent("b", List.of("nl"), List.of())),
            in(HOUSE, agent("c", List.of("en", "et"), List.of())));

    assertThat(owners(people, "nl-BE")).containsOnlyKeys("b");
    assertThat(owners(people, "et")).containsOnlyKeys("c");
    assertThat(owners(people, "en")).containsOnlyKeys("a", "c");
  }

  @Test
  void a_language_nobody_speaks_goes_to_anybody_of_the_house() {
    List<Member> people =
        List.of(
            in(HOUSE, agent("a", List.of("en"), List.of())),
            in(HOUSE, agent("b", List.of("nl"), List.of())),
            in(PARTNER, agent("c", List.of("fi"), List.of())));

    assertThat(owners(people, "fi")).containsOnlyKeys("a", "b");
  }

  @Test
  void complaints_are_spread_evenly() {
    List<Member> people =
        Stream.of("a", "b", "c").map(id -> in(HOUSE, agent(id, List.of("en"), List.of()))).toList();

    assertThat(owners(people, "en").values()).allMatch(count -> count > 850 && count < 1150);
  }

  @Test
  void the_same_complaint_goes_to_the_same_agent_whatever_order_people_are_listed_in() {
    List<Member> people =
        Stream.of("a", "b", "c").map(id -> in(HOUSE, agent(id, List.of("en"), List.of()))).toList();

    assertThat(Routing.choose(COMPLAINT, "en", people.reversed()))
        .isEqualTo(Routing.choose(COMPLAINT, "en", people));
  }

  @Test
  void an_agent_whose_team_is_not_known_yet_is_not_chosen() {
    Agent early = agent("a", List.of("en"), List.of());

    assertThat(Routing.choose(COMPLAINT, "en", List.of(new Member(early, Optional.empty()))))
        .isEmpty();
  }

  @Test
  void the_owner_carries_contact_details_and_team() {
    assertThat(
            Routing.choose(
                COMPLAINT, "en", List.of(in(HOUSE, agent("a", List.of("en"), List.of())))))
        .contains(
            new Owner("a", "Agent a", "a@example.org", "+31 20 000", "house", TeamKind.IN_HOUSE));
  }

  private static Map<String, Long> owners(List<Member> people, String language) {
    return Stream.generate(UuidCreator::getTimeOrderedEpoch)
        .limit(3000)
        .map(id -> Routing.choose(id, language, people).orElseThrow().id())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Member in(Team team, Agent agent) {
    return new Member(
        new Agent(
            agent.id(),
            agent.name(),
            agent.email(),
            agent.phone(),
            team.id(),
            agent.languages(),
            agent.skills()),
        Optional.of(team));
  }

  private static Agent agent(String id, List<String> languages, List<String> skills) {
    return new Agent(
        id, "Agent " + id, id + "@example.org", "+31 20 000", "house", languages, skills);
  }
}
