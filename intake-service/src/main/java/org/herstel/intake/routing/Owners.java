package org.herstel.intake.routing;

import java.util.Optional;
import org.herstel.events.Owner;
import org.herstel.kit.people.Member;

/** An agent as accountable owner, with the contact details of now. */
final class Owners {
  private Owners() {}

  /** The owner an agent would be; nobody whose team is unknown can own a complaint. */
  static Optional<Owner> of(Member member) {
    return member
        .team()
        .map(team ->
            new Owner(
                member.agent().id(),
                member.agent().name(),
                member.agent().email(),
                member.agent().phone(),
                team.id(),
                team.kind()));
  }
}
