package org.herstel.kit.security;

import java.util.Optional;
import java.util.function.Function;
import org.herstel.events.TeamKind;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.Team;
import org.herstel.kit.problem.Denied;

/** What token and registry together say about somebody's team. */
record Membership(Optional<String> team, Scope scope) {

  /**
   * The rules: an agent must be registered, a supervisor need not be; whoever's token names a team
   * must belong to it; agents see their own team, and in the company's own teams also what nobody
   * owns yet; supervisors see all, those of a partner's team only that team.
   *
   * @param claimed team the token names
   * @param teams finds a team by id
   */
  static Membership of(
      boolean supervisor,
      Optional<String> claimed,
      Optional<Member> member,
      Function<String, Optional<Team>> teams) {
    if (claimed.isPresent() && member.isPresent() && !claimed.get().equals(teamOf(member.get()))) {
      throw mismatch();
    }
    return supervisor ? ofSupervisor(claimed, member, teams) : ofAgent(member);
  }

  private static Membership ofAgent(Optional<Member> member) {
    Member known =
        member.orElseThrow(() ->
            new Denied(
                "agent-not-registered",
                "You are not registered as an agent; a supervisor can do that with"
                    + " PUT /v1/agents/{id} of intake."));
    boolean inHouse = known.team().map(Team::kind).equals(Optional.of(TeamKind.IN_HOUSE));
    return new Membership(Optional.of(teamOf(known)), new Scope.OfTeam(teamOf(known), inHouse));
  }

  private static Membership ofSupervisor(
      Optional<String> claimed, Optional<Member> member, Function<String, Optional<Team>> teams) {
    Optional<String> team = member.map(Membership::teamOf).or(() -> claimed);
    if (team.isEmpty()) {
      return new Membership(team, new Scope.Everything());
    }
    Optional<Team> known = member.isPresent() ? member.get().team() : teams.apply(team.get());
    if (known.isEmpty() && member.isEmpty()) {
      throw mismatch();
    }
    boolean inHouse = known.map(Team::kind).equals(Optional.of(TeamKind.IN_HOUSE));
    return new Membership(
        team, inHouse ? new Scope.Everything() : new Scope.OfTeam(team.get(), false));
  }

  private static String teamOf(Member member) {
    return member.agent().team();
  }

  private static Denied mismatch() {
    return new Denied(
        "team-mismatch", "Your token names another team than the one you are registered in.");
  }
}
