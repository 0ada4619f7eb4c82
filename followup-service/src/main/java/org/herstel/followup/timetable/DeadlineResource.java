package org.herstel.followup.timetable;

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
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.deadline.DeadlineState;
import org.herstel.followup.recovery.Course;
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

/** The times that rules set. */
@Path("/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Deadlines")
public class DeadlineResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final DeadlineRows rows;
  private final Course course;

  DeadlineResource(
      Commands commands, Caller caller, Recoveries recoveries, DeadlineRows rows, Course course) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.rows = rows;
    this.course = course;
  }

  /** What an agent says about a deadline. */
  @FunctionalInterface
  private interface Word {
    Decision<FollowupEvent> decide(Recovery recovery, Deadline deadline, Instant now);
  }

  /** Deadlines by due time, the soonest first. */
  @GET
  public Page<DeadlineView> list(
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("dueBefore") @Nullable String dueBefore,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    DeadlineFilter filter =
        new DeadlineFilter(
            check.anyOf("state", states, DeadlineState.class),
            check.id("complaint", complaint),
            check.instant("dueBefore", dueBefore),
            check.cursor(cursor),
            check.limit(limit));
    check.done();
    List<DeadlineRow> page = rows.page(filter, caller.scope());
    Map<UUID, Recovery> complaints =
        recoveries.read(page.stream().map(row -> row.complaint).collect(Collectors.toSet()));
    return Page.of(
        page,
        filter.limit(),
        row -> view(row.complaint, complaints.get(row.complaint), row.id),
        row -> Cursor.behind(row.due, row.id));
  }

  /** One deadline with how it came about and what became of it. */
  @GET
  @Path("/{id}")
  public DeadlineView one(@PathParam("id") UUID id) {
    UUID complaint = complaintOf(id);
    return recoveries
        .read(complaint, caller.scope())
        .map(recovery -> view(complaint, recovery, id))
        .orElseThrow(() -> new NotFound("deadline"));
  }

  /** What it asks was done, now. Saying so again changes nothing. */
  @POST
  @Path("/{id}/met")
  public Response met(@PathParam("id") UUID id, MetBody body) {
    return change(
        id,
        (recovery, deadline, now) ->
            course
                .rules()
                .deadlines(recovery)
                .meet(deadline, recovery.withdrawn(), body.how(), now));
  }

  /** The customer was told that it takes longer; the time moves as the rule allows. */
  @POST
  @Path("/{id}/extension")
  public Response extend(@PathParam("id") UUID id, ExtensionBody body) {
    return change(
        id,
        (recovery, deadline, now) ->
            course
                .rules()
                .deadlines(recovery)
                .extend(recovery.deadlines(), deadline, recovery.withdrawn(), body.reason(), now));
  }

  private Response change(UUID id, Word word) {
    UUID complaint = complaintOf(id);
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          Deadline deadline =
              recovery.deadlines().find(id).orElseThrow(() -> new NotFound("deadline"));
          IfMatch.check(recoveries.revision(complaint));
          Recovery after =
              course.change(
                  complaint,
                  Decisions.accepted(word.decide(recovery, deadline, tx.now())),
                  Origin.command(tx.actor()),
                  tx.stream());
          return Answer.ok(view(complaint, after, id)).etag(recoveries.revision(complaint));
        });
  }

  private UUID complaintOf(UUID deadline) {
    return rows.complaintOf(deadline, caller.scope()).orElseThrow(() -> new NotFound("deadline"));
  }

  private static DeadlineView view(UUID complaint, Recovery recovery, UUID deadline) {
    return DeadlineView.of(complaint, recovery, recovery.deadlines().find(deadline).orElseThrow());
  }
}
