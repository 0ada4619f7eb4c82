package org.herstel.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.herstel.events.TeamKind;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.Team;
import org.herstel.kit.problem.Denied;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final Team OWN = new Team("own", "Own", TeamKind.IN_HOUSE);
  private static final Team PARTNER = new Team("partner", "Partner", TeamKind.PARTNER);
  private static final Optional<String> NO_CLAIM = Optional.empty();
  private static final Optional<Member> UNREGISTERED = Optional.empty();

  @Test
  void an_agent_sees_the_own_team_and_in_house_what_nobody_owns() {
    assertThat(agent(NO_CLAIM, in(OWN)).scope()).isEqualTo(new Scope.OfTeam("own", true));
    assertThat(agent(NO_CLAIM, in(PARTNER)).scope()).isEqualTo(new Scope.OfTeam("partner", false));
    assertThat(agent(Optional.of("own"), in(OWN)).team()).contains("own");
  }

  @Test
  void an_agent_whose_team_is_not_known_yet_sees_no_more_than_that_team() {
    assertThat(agent(NO_CLAIM, inUnknown("new")).scope()).isEqualTo(new Scope.OfTeam("new", false));
  }

  @Test
  void an_agent_must_be_registered() {
    assertThat(denied(() -> agent(NO_CLAIM, UNREGISTERED))).isEqualTo("agent-not-registered");
    assertThat(denied(() -> agent(Optional.of("own"), UNREGISTERED)))
        .isEqualTo("agent-not-registered");
  }

  @Test
  void token_and_registry_must_name_the_same_team() {
    assertThat(denied(() -> agent(Optional.of("partner"), in(OWN)))).isEqualTo("team-mismatch");
    assertThat(denied(() -> supervisor(Optional.of("own"), in(PARTNER))))
        .isEqualTo("team-mismatch");
  }

  @Test
  void a_supervisor_sees_all_except_a_partners() {
    assertThat(supervisor(NO_CLAIM, UNREGISTERED).scope()).isEqualTo(new Scope.Everything());
    assertThat(supervisor(NO_CLAIM, in(OWN)).scope()).isEqualTo(new Scope.Everything());
    assertThat(supervisor(NO_CLAIM, in(PARTNER)).scope())
        .isEqualTo(new Scope.OfTeam("partner", false));
  }

  @Test
  void an_unregistered_supervisor_of_a_partner_sees_the_partner_only() {
    assertThat(supervisor(Optional.of("partner"), UNREGISTERED).scope())
        .isEqualTo(new Scope.OfTeam("partner", false));
    assertThat(supervisor(Optional.of("own"), UNREGISTERED).scope())
        .isEqualTo(new Scope.Everything());
  }

  @Test
  void an_unregistered_supervisor_of_an_unknown_team_is_kept_out() {
    assertThat(denied(() -> supervisor(Optional.of("nowhere"), UNREGISTERED)))
        .isEqualTo("team-mismatch");
  }

  @Test
  void scope_in_memory_and_in_a_query_say_the_same() {
    assertThat(new Scope.OfTeam("own", true).allows(null, "shop")).isTrue();
    assertThat(new Scope.OfTeam("own", true).in("c.team", "c.source").text())
        .isEqualTo("(c.team = :scopeTeam or c.team is null)");
    assertThat(new Scope.OfTeam("own", false).allows(null, "shop")).isFalse();
    assertThat(new Scope.OfTeam("own", false).in("c.team", "c.source").text())
        .isEqualTo("(c.team = :scopeTeam)");
    assertThat(new Scope.OfSource("shop").allows("own", "shop")).isTrue();
    assertThat(new Scope.OfSource("shop").allows("own", null)).isFalse();
    assertThat(new Scope.Nothing().allows("own", "shop")).isFalse();
    assertThat(new Scope.Nothing().in("c.team", "c.source").text()).isEqualTo("1 = 0");
  }

  private static Membership agent(Optional<String> claimed, Optional<Member> member) {
    return Membership.of(false, claimed, member, MembershipTest::team);
  }

  private static Membership supervisor(Optional<String> claimed, Optional<Member> member) {
    return Membership.of(true, claimed, member, MembershipTest::team);
  }

  private static Optional<Team> team(String id) {
    return List.of(OWN, PARTNER).stream().filter(team -> team.id().equals(id)).findFirst();
  }

  private static Optional<Member> in(Team team) {
    return Optional.of(new Member(registered(team.id()), Optional.of(team)));
  }

  private static Optional<Member> inUnknown(String team) {
    return Optional.of(new Member(registered(team), Optional.empty()));
  }

  private static Agent registered(String team) {
    return new Agent("a", "A", "a@example.org", null, team, List.of("en"), List.of());
  }

  private static String denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Denied.class, call).problem().code();
  }
}
