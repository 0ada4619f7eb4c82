package org.herstel.kit.people;

import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;

/** A team of the company or of a partner. */
public record Team(String id, String name, TeamKind kind) {

  /** As it was registered. */
  public static Team of(TeamRegistered event) {
    return new Team(event.id(), event.name(), event.kind());
  }
}
