package org.herstel.followup.escalation;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.calltask.CallTask;
import org.herstel.followup.calltask.CallTaskRules;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
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

/** Calls to customers in person. */
@Path("/v1/call-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallTaskResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final CallTaskRows rows;
  private final Course course;

  CallTaskResource(
      Commands commands, Caller caller, Recoveries recoveries, CallTaskRows rows, Course course) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.rows = rows;
    this.course = course;
  }

  /** Whether a task is asked for that is still open. */
  enum Wanted {
    OPEN,
    CLOSED
  }

  /** Call tasks in the order opened. */
  @GET
  public Page<CallTaskView> list(
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    Set<Wanted> wanted = check.anyOf("state", states, Wanted.class);
    Optional<UUID> of = check.id("complaint", complaint);
    Optional<Cursor> place = check.cursor(cursor);
    int length = check.limit(limit);
    check.done();
    List<CallTaskRow> page = rows.page(open(wanted), of, place, length, caller.scope());
    Map<UUID, Recovery> complaints =
        recoveries.read(page.stream().map(row -> row.complaint).collect(Collectors.toSet()));
    return Page.of(
        page,
        length,
        row -> view(row.complaint, complaints.get(row.complaint), row.id),
        row -> Cursor.behind(row.openedAt, row.id));
  }

  private static Optional<Boolean> open(Set<Wanted> wanted) {
    return wanted.isEmpty() || wanted.containsAll(EnumSet.allOf(Wanted.class))
        ? Optional.empty()
        : Optional.of(wanted.contains(Wanted.OPEN));
  }

  /** Somebody called: the task is done, or stays open when the customer did not answer. */
  @POST
  @Path("/{id}/outcome")
  public Response outcome(@PathParam("id") UUID id, CallBody body) {
    UUID complaint =
        rows.complaintOf(id, caller.scope()).orElseThrow(() -> new NotFound("call-task"));
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          IfMatch.check(recoveries.revision(complaint));
          CallTask task = recovery.calls().find(id).orElseThrow(() -> new NotFound("call-task"));
          List<FollowupEvent> events =
              Decisions.accepted(
                  CallTaskRules.attempt(
                      task,
                      recovery.withdrawn(),
                      body.reached(),
                      Optional.ofNullable(body.words()),
                      tx.actor()));
          Recovery after =
              course.change(complaint, events, Origin.command(tx.actor()), tx.stream());
          return Answer.ok(view(complaint, after, id)).etag(recoveries.revision(complaint));
        });
  }

  private static CallTaskView view(UUID complaint, Recovery recovery, UUID id) {
    return CallTaskView.of(complaint, recovery, recovery.calls().find(id).orElseThrow());
  }
}
