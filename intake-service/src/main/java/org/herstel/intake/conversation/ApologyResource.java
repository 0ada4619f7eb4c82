package org.herstel.intake.conversation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.herstel.events.Channel;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.ComplaintCommands;
import org.herstel.intake.complaint.Recorded;
import org.herstel.intake.conversation.ConversationCommand.AnswerApology;
import org.herstel.intake.conversation.ConversationCommand.OfferApology;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Apologies, and what the customer says to them. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@RunOnVirtualThread
public class ApologyResource {
  private final ComplaintCommands complaints;

  ApologyResource(ComplaintCommands complaints) {
    this.complaints = complaints;
  }

  /**
   * Body of an apology.
   *
   * @param by name of who apologises
   */
  public record ApologyBody(
      @NotBlank @SingleLine String by,
      @NotNull Channel channel,
      @NotBlank @Story(max = 10_000) String text) {}

  /** Body of the customer's answer. */
  public record ApologyAnswerBody(
      @NotNull Boolean accepted, @Story(max = 10_000) @Nullable String words) {}

  /** A named person apologises. */
  @POST
  @Path("/{id}/apologies")
  public Response offer(@PathParam("id") UUID id, ApologyBody body) {
    return complaints.run(
        id,
        (complaint, now) ->
            ConversationRules.decide(
                complaint, new OfferApology(body.by(), body.channel(), body.text()), now),
        complaint -> Recorded.created(complaint, complaint.conversation().apologies().size()));
  }

  /** The customer takes an apology, or does not; the recovery goes on either way. */
  @POST
  @Path("/{id}/apologies/{number}/answer")
  public Response answer(
      @PathParam("id") UUID id, @PathParam("number") int number, ApologyAnswerBody body) {
    return complaints.run(
        id,
        (complaint, now) -> {
          existing(complaint, number);
          return ConversationRules.decide(
              complaint, new AnswerApology(number, body.accepted(), body.words()), now);
        },
        complaint -> Recorded.answered(complaint, number));
  }

  private static void existing(Complaint complaint, int number) {
    if (complaint.conversation().apology(number).isEmpty()) {
      throw new NotFound("apology");
    }
  }
}
