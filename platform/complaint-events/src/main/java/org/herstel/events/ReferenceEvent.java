package org.herstel.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** State of something that is not a complaint; the newest event of an entity replaces the older. */
public sealed interface ReferenceEvent extends Event {

  /**
   * An agent was registered or changed.
   *
   * @param id subject of the agent's token
   * @param languages BCP 47 tags
   */
  record AgentRegistered(
      String id,
      @Personal String name,
      @Personal String email,
      @Personal @Nullable String phone,
      String team,
      List<String> languages,
      List<String> skills)
      implements ReferenceEvent {}

  /** A team was registered or changed. */
  record TeamRegistered(String id, String name, TeamKind kind) implements ReferenceEvent {}
}
