package org.herstel.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.Owner;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.People;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Those of the company who are written to. */
@ApplicationScoped
class Staff {
  private static final Logger LOG = Logger.getLogger(Staff.class);
  private static final String SUPERVISION = "supervision";
  private static final String MANAGEMENT = "management";

  private final People people;
  private final Optional<String> fallback;

  Staff(
      People people,
      @ConfigProperty(name = "herstel.notification.alert-address") Optional<String> fallback) {
    this.people = people;
    this.fallback = fallback;
  }

  /**
   * Somebody to write to.
   *
   * @param language BCP 47 tag of the language mails are read in; absent: English
   */
  record Colleague(Addressee addressee, @Nullable String language) {}

  /** An agent; nobody if the registry does not know the id. */
  Optional<Colleague> agent(String id) {
    Optional<Colleague> known = people.agent(id).map(Staff::colleague);
    if (known.isEmpty()) {
      LOG.warnf("agent %s cannot be written to: the registry does not know this id", id);
    }
    return known;
  }

  /** Who meets a customer; as known when that was arranged, if the registry forgot the agent. */
  Colleague host(Owner owner) {
    return people
        .agent(owner.id())
        .map(Staff::colleague)
        .orElseGet(
            () -> new Colleague(new Addressee(owner.id(), owner.name(), owner.email()), null));
  }

  /** The language an agent reads mails in; null if that is not known. */
  @Nullable String language(String id) {
    return people.agent(id).map(Staff::colleague).map(Colleague::language).orElse(null);
  }

  /**
   * Who hears of an alert: agents with the skill {@code supervision}, of the team in question if it
   * has any, else all there are; if there are none, the configured address.
   */
  List<Colleague> supervisors(SupervisorAlerted alert) {
    return orFallback(skilled(SUPERVISION, alert.team()), alert.alert(), alert.reason());
  }

  /**
   * Who hears of an alert that nobody acknowledged: agents with the skill {@code management},
   * chosen in the same way; if there are none, the supervisors once more.
   */
  List<Colleague> managers(ManagerAlerted alert) {
    List<Colleague> managers = skilled(MANAGEMENT, alert.team());
    return orFallback(
        managers.isEmpty() ? skilled(SUPERVISION, alert.team()) : managers,
        alert.alert(),
        alert.reason());
  }

  private List<Colleague> skilled(String skill, @Nullable String team) {
    return choose(people.members().stream().map(Member::agent).toList(), skill, team).stream()
        .map(Staff::colleague)
        .toList();
  }

  private List<Colleague> orFallback(List<Colleague> known, UUID alert, String reason) {
    if (!known.isEmpty()) {
      return known;
    }
    if (fallback.isEmpty()) {
      LOG.errorf(
          "ALARM: nobody can be told of alert %s (%s): no agent has the skill %s and"
              + " herstel.notification.alert-address is not set",
          alert, reason, SUPERVISION);
    }
    return fallback.stream()
        .map(address -> new Colleague(new Addressee("alert-address", address, address), null))
        .toList();
  }

  static List<Agent> choose(List<Agent> agents, String skill, @Nullable String team) {
    List<Agent> skilled = agents.stream().filter(agent -> agent.skills().contains(skill)).toList();
    List<Agent> ofTeam = skilled.stream().filter(agent -> agent.team().equals(team)).toList();
    return ofTeam.isEmpty() ? skilled : ofTeam;
  }

  private static Colleague colleague(Agent agent) {
    return new Colleague(
        new Addressee(agent.id(), agent.name(), agent.email()),
        agent.languages().stream().findFirst().orElse(null));
  }
}
