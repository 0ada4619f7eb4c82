package org.herstel.intake.complaint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.herstel.events.ComplaintStatus;
import org.herstel.intake.complaint.ComplaintStore.Stored;
import org.herstel.kit.command.Answer;
import org.herstel.kit.json.JsonBodies;
import org.herstel.kit.json.Story;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Complaints as they are now. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ComplaintResource {
  private final ComplaintStore complaints;
  private final ComplaintCommands commands;
  private final Caller caller;
  private final JsonBodies bodies;

  ComplaintResource(
      ComplaintStore complaints, ComplaintCommands commands, Caller caller, JsonBodies bodies) {
    this.complaints = complaints;
    this.commands = commands;
    this.caller = caller;
    this.bodies = bodies;
  }

  /** Body of a withdrawal. */
  public record WithdrawalBody(@Story(max = 2_000) @Nullable String reason) {}

  /** One complaint. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response one(@PathParam("id") UUID id) {
    Stored stored = complaints.visible(id, caller.scope());
    return Response.ok(ComplaintView.of(stored.complaint()))
        .header("ETag", "\"" + stored.revision() + "\"")
        .build();
  }

  /** Complaints that fit, newest first. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Page<ComplaintBrief> list(
      @QueryParam("status") @Nullable List<String> status,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("customer") @Nullable String customer,
      @QueryParam("team") @Nullable String team,
      @QueryParam("q") @Nullable String words,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    ComplaintFilter filter =
        new ComplaintFilter(
            check.anyOf("status", status, ComplaintStatus.class),
            check.text("owner", owner),
            check.id("customer", customer),
            check.text("team", team),
            check.text("q", words).filter(text -> !text.isBlank()),
            check.cursor(cursor),
            check.limit(limit));
    check.done();
    return Page.of(
        complaints.page(filter, caller.scope()),
        filter.limit(),
        stored -> ComplaintBrief.of(stored.complaint()),
        stored -> Cursor.behind(stored.complaint().receivedAt(), stored.complaint().id()));
  }

  /** The customer takes the complaint back, with or without a word. */
  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response withdraw(
      @PathParam("id") UUID id,
      @RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = WithdrawalBody.class)))
          byte[] body) {
    Withdrawal withdrawal = new Withdrawal(reason(body));
    return commands.run(
        id,
        (complaint, now) -> Withdrawal.decide(complaint, withdrawal, now),
        complaint -> Answer.ok(ComplaintBrief.of(complaint)));
  }

  private @Nullable String reason(byte[] body) {
    return body.length == 0 ? null : bodies.read(body, WithdrawalBody.class).reason();
  }
}
