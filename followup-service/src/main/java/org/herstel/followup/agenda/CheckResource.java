package org.herstel.followup.agenda;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.aftercare.AftercareRules;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.FollowupPolicy;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** The owner's calls some days after the resolution. */
@Path("/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CheckResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final CheckRows rows;
  private final Course course;

  CheckResource(
      Commands commands, Caller caller, Recoveries recoveries, CheckRows rows, Course course) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.rows = rows;
    this.course = course;
  }

  /** Checks by due time, the soonest first. */
  @GET
  public Page<CheckView> list(
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    Optional<UUID> of = check.id("complaint", complaint);
    Optional<Cursor> place = check.cursor(cursor);
    int length = check.limit(limit);
    check.done();
    List<CheckRow> page = rows.page(of, place, length, caller.scope());
    Map<UUID, Recovery> complaints =
        recoveries.read(page.stream().map(row -> row.complaint).collect(Collectors.toSet()));
    return Page.of(
        page,
        length,
        row -> CheckView.of(row.complaint, complaints.get(row.complaint), row.id),
        row -> Cursor.behind(row.due, row.id));
  }

  /**
   * The customer was asked, only once, or could not be reached; also before the due time. The
   * attempt counts either way: after the last one the complaint may be closed.
   */
  @POST
  @Path("/{id}/outcome")
  public Response outcome(@PathParam("id") UUID id, OutcomeBody body) {
    UUID complaint = rows.complaintOf(id, caller.scope()).orElseThrow(() -> new NotFound("check"));
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          IfMatch.check(recoveries.revision(complaint));
          List<FollowupEvent> events =
              Decisions.accepted(
                  outcome(
                      recovery.aftercare().find(id).orElseThrow(() -> new NotFound("check")),
                      recovery,
                      body,
                      tx.now()));
          Recovery after =
              course.change(complaint, events, Origin.command(tx.actor()), tx.stream());
          return Answer.ok(CheckView.of(complaint, after, id)).etag(recoveries.revision(complaint));
        });
  }

  private Decision<FollowupEvent> outcome(
      Check check, Recovery recovery, OutcomeBody body, Instant now) {
    Optional<String> words = Optional.ofNullable(body.words());
    if (body.satisfied() != null) {
      return AftercareRules.check(
          check, recovery.round(), recovery.withdrawn(), body.satisfied(), words);
    }
    FollowupPolicy policy = course.rules().policy();
    return AftercareRules.attempt(
        check,
        recovery.round(),
        recovery.withdrawn(),
        words,
        now,
        policy.aftercareAgain(),
        policy.aftercareAttempts());
  }
}
