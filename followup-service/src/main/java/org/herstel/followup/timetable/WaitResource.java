package org.herstel.followup.timetable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.deadline.WaitRules;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;

/** Waiting for the customer, during which clocks of rules that say so stand still. */
@Path("/v1/complaints/{id}/waits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Deadlines")
public class WaitResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final Course course;

  WaitResource(Commands commands, Caller caller, Recoveries recoveries, Course course) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.course = course;
  }

  /** When the company waited for the customer. */
  @GET
  public WaitsView waits(@PathParam("id") UUID id) {
    return recoveries
        .read(id, caller.scope())
        .map(recovery -> WaitsView.of(id, recovery.deadlines()))
        .orElseThrow(() -> new NotFound("complaint"));
  }

  /** Nothing can be done without the customer, from now on. */
  @POST
  public Response begin(@PathParam("id") UUID id, WaitBody body) {
    return change(
        id,
        (recovery, _) ->
            WaitRules.begin(
                recovery.deadlines(),
                recovery.withdrawn(),
                recovery.resolvedAt().isPresent(),
                body.reason()));
  }

  /** The customer has done what was waited for, whatever it was. */
  @POST
  @Path("/end")
  public Response end(@PathParam("id") UUID id) {
    return change(id, (recovery, now) -> course.rules().waits().end(recovery.deadlines(), now));
  }

  private Response change(
      UUID complaint, BiFunction<Recovery, Instant, Decision<FollowupEvent>> decision) {
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          IfMatch.check(recoveries.revision(complaint));
          Recovery after =
              course.change(
                  complaint,
                  Decisions.accepted(decision.apply(recovery, tx.now())),
                  Origin.command(tx.actor()),
                  tx.stream());
          return Answer.ok(WaitsView.of(complaint, after.deadlines()))
              .etag(recoveries.revision(complaint));
        });
  }
}
