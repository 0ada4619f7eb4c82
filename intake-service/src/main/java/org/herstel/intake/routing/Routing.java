package org.herstel.intake.routing;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.Owner;
import org.herstel.events.TeamKind;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Member;

/**
 * Chooses the owner of a new complaint: an agent of the house who neither supervises nor manages
 * and speaks the customer's language; if nobody speaks it, any of them. Spread evenly by the
 * complaint's id, so that nothing has to be counted.
 */
public final class Routing {
  /** Skills that keep an agent out of routing. */
  static final Set<String> LEADING = Set.of("supervision", "management");

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private Routing() {}

  /** The owner, unless nobody is there to own it. */
  public static Optional<Owner> choose(UUID complaint, String language, List<Member> people) {
    List<Member> routable =
        people.stream()
            .filter(Routing::isRoutable)
            .sorted(Comparator.comparing(member -> member.agent().id()))
            .toList();
    List<Member> speaking =
        routable.stream().filter(member -> speaks(member.agent(), language)).toList();
    List<Member> eligible = speaking.isEmpty() ? routable : speaking;
    return eligible.isEmpty()
        ? Optional.empty()
        : Owners.of(eligible.get(place(complaint, eligible.size())));
  }

  private static boolean isRoutable(Member member) {
    return member.team().filter(team -> team.kind() == TeamKind.IN_HOUSE).isPresent()
        && Collections.disjoint(member.agent().skills(), LEADING);
  }

  /** Whatever the region: nl-BE is nl. */
  private static boolean speaks(Agent agent, String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return agent.languages().stream()
        .anyMatch(spoken -> Locale.forLanguageTag(spoken).getLanguage().equals(language));
  }

  /** The second half of a UUIDv7 is random but for two bits; mixed so that those do not matter. */
  private static int place(UUID complaint, int size) {
    return (int)
        Long.remainderUnsigned(complaint.getLeastSignificantBits() * GOLDEN_RATIO >>> 32, size);
  }
}
