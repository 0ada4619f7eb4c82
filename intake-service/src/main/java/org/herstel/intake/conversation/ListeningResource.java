package org.herstel.intake.conversation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.ComplaintBrief;
import org.herstel.intake.complaint.ComplaintCommands;
import org.herstel.intake.complaint.Recorded;
import org.herstel.intake.conversation.ConversationCommand.AddConcern;
import org.herstel.intake.conversation.ConversationCommand.AddNote;
import org.herstel.intake.conversation.ConversationCommand.CompleteNarrative;
import org.herstel.kit.command.Answer;
import org.herstel.kit.json.Story;
import org.herstel.kit.security.Roles;

/** Listening: notes, concerns, and the moment the customer has told everything. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@RunOnVirtualThread
public class ListeningResource {
  private final ComplaintCommands complaints;

  ListeningResource(ComplaintCommands complaints) {
    this.complaints = complaints;
  }

  /** Body of a note. */
  public record NoteBody(@NotBlank @Story(max = 20_000) String text) {}

  /** Writes down what was heard. */
  @POST
  @Path("/{id}/notes")
  public Response note(@PathParam("id") UUID id, NoteBody body) {
    return complaints.run(
        id,
        (complaint, now) -> ConversationRules.decide(complaint, new AddNote(body.text()), now),
        complaint -> Recorded.created(complaint, complaint.conversation().notes().size()));
  }

  /** The customer has told everything; said again it changes nothing. */
  @POST
  @Path("/{id}/narrative-complete")
  public Response complete(@PathParam("id") UUID id) {
    return complaints.run(
        id,
        (complaint, now) -> ConversationRules.decide(complaint, new CompleteNarrative(), now),
        complaint -> Answer.ok(ComplaintBrief.of(complaint)));
  }

  /** One more thing is wrong. */
  @POST
  @Path("/{id}/concerns")
  public Response concern(@PathParam("id") UUID id, ConcernBody body) {
    return complaints.run(
        id,
        (complaint, now) -> ConversationRules.decide(complaint, command(body), now),
        ListeningResource::lastConcern);
  }

  private static AddConcern command(ConcernBody body) {
    return new AddConcern(body.category(), body.description(), body.toHarm());
  }

  private static Answer lastConcern(Complaint complaint) {
    return Recorded.created(complaint, complaint.concerns().size());
  }
}
