package org.herstel.intake.conversation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.herstel.intake.complaint.Complaint;
import org.herstel.intake.complaint.ComplaintCommands;
import org.herstel.intake.complaint.Recorded;
import org.herstel.intake.conversation.ConversationCommand.AnswerSummary;
import org.herstel.intake.conversation.ConversationCommand.GiveSummary;
import org.herstel.kit.command.Answer;
import org.herstel.kit.json.Story;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** The read-back to the customer, and what the customer says to it. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@RunOnVirtualThread
public class SummaryResource {
  private final ComplaintCommands complaints;

  SummaryResource(ComplaintCommands complaints) {
    this.complaints = complaints;
  }

  /**
   * Body of a summary.
   *
   * @param concerns the numbers it names
   */
  public record SummaryBody(
      @NotBlank @Story(max = 20_000) String text,
      @NotNull @Size(max = ConversationRules.MOST_CONCERNS)
          List<@NotNull @Positive Integer> concerns) {}

  /** Body of the customer's answer. */
  public record SummaryAnswerBody(
      @NotNull Boolean confirmed, @Story(max = 10_000) @Nullable String correction) {}

  /** Reads back what was understood. */
  @POST
  @Path("/{id}/summary")
  public Response give(@PathParam("id") UUID id, SummaryBody body) {
    return complaints.run(
        id,
        (complaint, now) ->
            ConversationRules.decide(complaint, new GiveSummary(body.text(), body.concerns()), now),
        complaint -> Recorded.created(complaint, complaint.conversation().summaries().size()));
  }

  /** The customer confirms the newest read-back, or corrects it. */
  @POST
  @Path("/{id}/summary/answer")
  public Response answer(@PathParam("id") UUID id, SummaryAnswerBody body) {
    if (!body.confirmed() && (body.correction() == null || body.correction().isBlank())) {
      throw new Invalid("correction", "must be given when the summary is not confirmed");
    }
    return complaints.run(
        id,
        (complaint, now) ->
            ConversationRules.decide(
                complaint, new AnswerSummary(body.confirmed(), body.correction()), now),
        SummaryResource::answered);
  }

  private static Answer answered(Complaint complaint) {
    return Recorded.answered(
        complaint, complaint.conversation().lastSummary(complaint.round()).orElseThrow().number());
  }
}
