package org.herstel.resolution.cause;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.herstel.resolution.casefile.CaseChanges;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.CaseStore;
import org.herstel.resolution.casefile.StoredCase;
import org.herstel.resolution.cause.CauseCommand.ConfirmCause;
import org.herstel.resolution.cause.CauseCommand.RecordWhy;

/** Five whys and the confirmed cause. */
@Path("/v1/cases/{complaintId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CauseResource {
  private final Commands commands;
  private final CaseStore cases;
  private final CaseChanges changes;
  private final Caller caller;

  CauseResource(Commands commands, CaseStore cases, CaseChanges changes, Caller caller) {
    this.commands = commands;
    this.cases = cases;
    this.changes = changes;
    this.caller = caller;
  }

  /** Records one more "why". */
  @POST
  @Path("/whys")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response why(@PathParam("complaintId") UUID complaintId, WhyBody body) {
    return change(complaintId, new RecordWhy(body.why()), file -> file.whys().getLast());
  }

  /** Confirms the cause. */
  @POST
  @Path("/cause")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response cause(@PathParam("complaintId") UUID complaintId, CauseBody body) {
    return change(complaintId, new ConfirmCause(body.toCause()), file -> file.round().cause());
  }

  private Response change(UUID complaintId, CauseCommand command, Function<CaseFile, Object> view) {
    return commands.on(
        complaintId,
        transaction -> {
          StoredCase before = cases.visible(transaction.subject(), caller.scope());
          IfMatch.check(before.revision());
          StoredCase after =
              changes.carryOut(before, Investigation.decide(before.file(), command), transaction);
          return Answer.created(view.apply(after.file())).etag(after.revision());
        });
  }
}
