package org.herstel.intake.routing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.herstel.events.Owner;
import org.herstel.intake.complaint.ComplaintBrief;
import org.herstel.intake.complaint.ComplaintCommands;
import org.herstel.intake.complaint.ComplaintStore.Stored;
import org.herstel.intake.routing.OwnerCommand.AcceptOwnership;
import org.herstel.intake.routing.OwnerCommand.AssignOwner;
import org.herstel.kit.command.Answer;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.people.People;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;

/** Who is accountable for a complaint. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OwnerResource {
  private final ComplaintCommands complaints;
  private final People people;
  private final Caller caller;

  OwnerResource(ComplaintCommands complaints, People people, Caller caller) {
    this.complaints = complaints;
    this.people = people;
    this.caller = caller;
  }

  /**
   * Body of an assignment.
   *
   * @param agent id of who becomes accountable
   */
  public record OwnerBody(@NotBlank @SingleLine(max = 64) String agent) {}

  /** Makes an agent accountable. An owner who is there already is replaced only as seen. */
  @PUT
  @Path("/{id}/owner")
  @RolesAllowed(Roles.SUPERVISOR)
  public Response assign(@PathParam("id") UUID id, OwnerBody body) {
    return complaints.run(
        id,
        before -> replaceableBy(body.agent(), before),
        (complaint, now) -> OwnerRules.decide(complaint, new AssignOwner(owner(body.agent())), now),
        complaint -> Answer.ok(ComplaintBrief.of(complaint)));
  }

  /** The owner takes the complaint on; said again it changes nothing. */
  @POST
  @Path("/{id}/owner/acceptance")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response accept(@PathParam("id") UUID id) {
    return complaints.run(
        id,
        (complaint, now) ->
            OwnerRules.decide(complaint, new AcceptOwnership(caller.subject()), now),
        complaint -> Answer.ok(ComplaintBrief.of(complaint)));
  }

  private static void replaceableBy(String agent, Stored before) {
    if (before.complaint().ownership() != null && !before.complaint().isOwnedBy(agent)) {
      IfMatch.check(before.revision());
    }
  }

  private Owner owner(String agent) {
    return people
        .member(agent)
        .flatMap(Owners::of)
        .orElseThrow(() -> new Refused("unknown-agent", "There is no agent " + agent));
  }
}
