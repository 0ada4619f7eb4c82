package org.herstel.intake.routing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.herstel.events.TeamKind;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.people.People;
import org.herstel.kit.people.Team;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Roles;

/** The teams of the house and of partners. */
@Path("/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@RunOnVirtualThread
public class TeamResource {
  private final Commands commands;
  private final People people;

  TeamResource(Commands commands, People people) {
    this.commands = commands;
    this.people = people;
  }

  /** Body of a registration. */
  public record TeamBody(@NotBlank @SingleLine String name, @NotNull TeamKind kind) {}

  /** Registers a team, or changes one as seen. */
  @PUT
  @Path("/{id}")
  public Response register(@PathParam("id") String id, TeamBody body) {
    EntityId.check(id);
    return commands.on(id, tx -> register(tx, new Team(id, body.name(), body.kind())));
  }

  /** One team. */
  @GET
  @Path("/{id}")
  public Team one(@PathParam("id") String id) {
    return people.team(id).orElseThrow(() -> new NotFound("team"));
  }

  private Answer register(CommandTransaction tx, Team team) {
    Optional<Team> registered = people.team(team.id());
    List<ReferenceEvent> events =
        Decisions.accepted(Registration.of(team, registered, people.agent(team.id())));
    return Registering.answer(tx, events, registered.isPresent(), team, () -> people.save(team));
  }
}
