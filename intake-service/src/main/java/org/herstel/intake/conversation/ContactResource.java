package org.herstel.intake.conversation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.events.Direction;
import org.herstel.intake.complaint.ComplaintCommands;
import org.herstel.intake.complaint.Recorded;
import org.herstel.intake.conversation.ConversationCommand.RecordContact;
import org.herstel.kit.json.Story;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Contacts with the customer. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@RunOnVirtualThread
public class ContactResource {
  private final ComplaintCommands complaints;

  ContactResource(ComplaintCommands complaints) {
    this.complaints = complaints;
  }

  /**
   * Body of a contact.
   *
   * @param at when it took place; absent: now
   * @param steps what has been done or set going; one meets the first-response clock
   */
  public record ContactBody(
      @NotNull Channel channel,
      @NotNull Direction direction,
      @Nullable Instant at,
      @NotBlank @Story(max = 10_000) String summary,
      @Size(max = 50) @Nullable List<@NotBlank @Story(max = 2_000) String> steps) {}

  /** Records a contact. */
  @POST
  @Path("/{id}/contacts")
  public Response record(@PathParam("id") UUID id, ContactBody body) {
    return complaints.run(
        id,
        (complaint, now) -> ConversationRules.decide(complaint, command(body), now),
        complaint -> Recorded.created(complaint, complaint.conversation().contacts().size()));
  }

  private static RecordContact command(ContactBody body) {
    return new RecordContact(
        body.channel(),
        body.direction(),
        body.at(),
        body.summary(),
        body.steps() == null ? List.of() : body.steps());
  }
}
