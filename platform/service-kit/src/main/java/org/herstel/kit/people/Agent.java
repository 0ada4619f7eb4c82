package org.herstel.kit.people;

import java.util.List;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on complaints.
 *
 * @param id subject of the agent's token
 * @param team id of the team
 * @param languages BCP 47 tags
 */
public record Agent(
    String id,
    String name,
    String email,
    @Nullable String phone,
    String team,
    List<String> languages,
    List<String> skills) {

  /** As it was registered. */
  public static Agent of(AgentRegistered event) {
    return new Agent(
        event.id(),
        event.name(),
        event.email(),
        event.phone(),
        event.team(),
        event.languages(),
        event.skills());
  }
}
