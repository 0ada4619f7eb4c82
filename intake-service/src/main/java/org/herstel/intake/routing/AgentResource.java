package org.herstel.intake.routing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.herstel.events.ReferenceEvent;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.json.EmailAddress;
import org.herstel.kit.json.LanguageTag;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.page.Page;
import org.herstel.kit.people.Agent;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.People;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** The people who work on complaints. */
@Path("/v1/agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@RunOnVirtualThread
public class AgentResource {
  private final Commands commands;
  private final People people;

  AgentResource(Commands commands, People people) {
    this.commands = commands;
    this.people = people;
  }

  /**
   * Body of a registration.
   *
   * @param team id of a registered team
   * @param skills {@code supervision} and {@code management} keep the agent out of routing, and
   *     alerts go to them
   */
  public record AgentBody(
      @NotBlank @SingleLine String name,
      @NotNull @EmailAddress String email,
      @SingleLine(max = 50) @Nullable String phone,
      @NotBlank @SingleLine(max = 64) String team,
      @NotEmpty @Size(max = 20) List<@NotNull @LanguageTag String> languages,
      @Size(max = 50) @Nullable List<@NotBlank @SingleLine(max = 100) String> skills) {

    Agent of(String id) {
      return new Agent(
          id, name, email, phone, team, languages, skills == null ? List.of() : skills);
    }
  }

  /** Registers an agent under the subject of the agent's token, or changes one as seen. */
  @PUT
  @Path("/{id}")
  public Response register(@PathParam("id") String id, AgentBody body) {
    EntityId.check(id);
    return commands.on(id, tx -> register(tx, body.of(id)));
  }

  /** One agent. */
  @GET
  @Path("/{id}")
  public Agent one(@PathParam("id") String id) {
    return people.agent(id).orElseThrow(() -> new org.herstel.kit.problem.NotFound("agent"));
  }

  /** All agents, by id. */
  @GET
  public Page<Agent> all() {
    return new Page<>(people.members().stream().map(Member::agent).toList(), null);
  }

  private Answer register(CommandTransaction tx, Agent agent) {
    Optional<Agent> registered = people.agent(agent.id());
    List<ReferenceEvent> events =
        Decisions.accepted(
            Registration.of(agent, registered, people.team(agent.team()), people.team(agent.id())));
    return Registering.answer(tx, events, registered.isPresent(), agent, () -> people.save(agent));
  }
}
