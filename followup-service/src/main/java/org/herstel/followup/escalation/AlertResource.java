package org.herstel.followup.escalation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.alert.AlertState;
import org.herstel.followup.alert.EscalationRules;
import org.herstel.followup.recovery.Clock;
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

/** What supervisors were told, and who has taken it on. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class AlertResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final AlertRows rows;
  private final Course course;

  AlertResource(
      Commands commands, Caller caller, Recoveries recoveries, AlertRows rows, Course course) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.rows = rows;
    this.course = course;
  }

  /** Alerts in the order raised. */
  @GET
  public Page<AlertView> list(
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    Set<AlertState> wanted = check.anyOf("state", states, AlertState.class);
    Optional<UUID> of = check.id("complaint", complaint);
    Optional<Cursor> place = check.cursor(cursor);
    int length = check.limit(limit);
    check.done();
    List<AlertRow> page = rows.page(wanted, of, place, length, caller.scope());
    Map<UUID, Recovery> complaints =
        recoveries.read(page.stream().map(row -> row.complaint).collect(Collectors.toSet()));
    return Page.of(
        page,
        length,
        row -> view(row.complaint, complaints.get(row.complaint), row.id),
        row -> Cursor.behind(row.raisedAt, row.id));
  }

  /** One alert. */
  @GET
  @Path("/{id}")
  public AlertView one(@PathParam("id") UUID id) {
    UUID complaint = complaintOf(id);
    return recoveries
        .read(complaint, caller.scope())
        .map(recovery -> view(complaint, recovery, id))
        .orElseThrow(() -> new NotFound("alert"));
  }

  /** The caller takes it on: it goes no further up the ladder. */
  @POST
  @Path("/{id}/acknowledgement")
  public Response acknowledge(@PathParam("id") UUID id) {
    UUID complaint = complaintOf(id);
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          IfMatch.check(recoveries.revision(complaint));
          Alert alert = recovery.alerts().find(id).orElseThrow(() -> new NotFound("alert"));
          List<FollowupEvent> events =
              Decisions.accepted(
                  EscalationRules.acknowledge(alert, recovery.isOver(alert), tx.actor()));
          Recovery after =
              course.change(complaint, events, Origin.command(tx.actor()), tx.stream());
          return Answer.ok(view(complaint, after, id)).etag(recoveries.revision(complaint));
        });
  }

  private UUID complaintOf(UUID alert) {
    return rows.complaintOf(alert, caller.scope()).orElseThrow(() -> new NotFound("alert"));
  }

  private AlertView view(UUID complaint, Recovery recovery, UUID id) {
    return AlertView.of(
        complaint,
        recovery,
        recovery.alerts().find(id).orElseThrow(),
        course.rules().clocks(recovery).get(new Clock.OfAlert(id)));
  }
}
