package org.herstel.followup.diary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.events.FollowupEvent;
import org.herstel.events.Owner;
import org.herstel.events.TeamKind;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.AppointmentRules;
import org.herstel.followup.appointment.AppointmentState;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.invitation.Invitation;
import org.herstel.invitation.Invited;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.people.Member;
import org.herstel.kit.people.People;
import org.herstel.kit.people.Team;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Calls and meetings with the customer. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class AppointmentResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final AppointmentRows rows;
  private final Course course;
  private final People people;

  AppointmentResource(
      Commands commands,
      Caller caller,
      Recoveries recoveries,
      AppointmentRows rows,
      Course course,
      People people) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.rows = rows;
    this.course = course;
    this.people = people;
  }

  /** What is decided about one appointment. */
  @FunctionalInterface
  private interface Rule {
    Decision<FollowupEvent> decide(
        Recovery recovery, Appointment appointment, Promise promise, Instant now);
  }

  /** Appointments by time, the soonest first. */
  @GET
  public Page<AppointmentView> list(
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    AppointmentFilter filter =
        new AppointmentFilter(
            check.anyOf("state", states, AppointmentState.class),
            check.text("owner", owner),
            check.id("complaint", complaint),
            check.cursor(cursor),
            check.limit(limit));
    check.done();
    List<AppointmentRow> page = rows.page(filter, caller.scope());
    Map<UUID, Recovery> complaints =
        recoveries.read(page.stream().map(row -> row.complaint).collect(Collectors.toSet()));
    return Page.of(
        page,
        filter.limit(),
        row -> AppointmentView.of(row.complaint, complaints.get(row.complaint), row.id),
        row -> Cursor.behind(row.begins, row.id));
  }

  /** One appointment. */
  @GET
  @Path("/{id}")
  public AppointmentView one(@PathParam("id") UUID id) {
    UUID complaint = complaintOf(id);
    return AppointmentView.of(complaint, read(complaint), id);
  }

  /** The invitation that the invited got last, for a calendar. */
  @GET
  @Path("/{id}.ics")
  @Produces("text/calendar;charset=UTF-8")
  public Response file(@PathParam("id") UUID id) {
    UUID complaint = complaintOf(id);
    Recovery recovery = read(complaint);
    Appointment appointment = recovery.appointments().find(id).orElseThrow();
    Invitation file =
        Invitation.of(
            appointment.state() == AppointmentState.CANCELLED
                ? Invitation.Method.CANCEL
                : Invitation.Method.REQUEST,
            appointment.arrangement(),
            recovery
                .appointments()
                .customer()
                .orElseGet(() -> new Invited("", null, "en", complaint.toString())),
            appointment.saidAt());
    return Response.ok(file.text())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invite.ics\"")
        .build();
  }

  /** Puts what was arranged with the customer into the diary. */
  @POST
  public Response make(AppointmentBody body) {
    UUID complaint = body.complaintId();
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          Optional<String> agent = recovery.accountable().map(Recovery.Accountable::agent);
          List<FollowupEvent> events =
              Decisions.accepted(
                  AppointmentRules.make(
                      body.command(),
                      new AppointmentRules.Circumstances(
                          recovery.withdrawn(),
                          agent,
                          agent.flatMap(people::member).map(AppointmentResource::owner)),
                      recovery.appointments(),
                      tx.now(),
                      course.rules().ids()));
          Recovery after =
              course.change(complaint, events, Origin.command(tx.actor()), tx.stream());
          UUID id = after.appointments().all().getLast().id();
          return Answer.created(AppointmentView.of(complaint, after, id))
              .location("/v1/appointments/{id}", id)
              .etag(recoveries.revision(complaint));
        });
  }

  /** Notes what became of it, or to which time it was moved. */
  @POST
  @Path("/{id}/outcome")
  public Response outcome(@PathParam("id") UUID id, OutcomeBody body) {
    AppointmentRules.Outcome outcome = body.command();
    return change(
        id,
        (recovery, appointment, promise, now) ->
            AppointmentRules.settle(
                appointment, promise, outcome, recovery.appointments(), now, course.rules().ids()));
  }

  /** Calls it off. */
  @POST
  @Path("/{id}/cancellation")
  public Response cancel(@PathParam("id") UUID id, CancellationBody body) {
    return change(
        id,
        (recovery, appointment, promise, now) ->
            AppointmentRules.cancel(appointment, body.reason(), now));
  }

  private Response change(UUID id, Rule rule) {
    UUID complaint = complaintOf(id);
    return commands.on(
        complaint,
        tx -> {
          Recovery recovery = recoveries.visible(complaint, caller.scope());
          Appointment appointment =
              recovery.appointments().find(id).orElseThrow(() -> new NotFound("appointment"));
          IfMatch.check(recoveries.revision(complaint));
          Promise promise =
              recovery.ledger().find(appointment.arrangement().promise()).orElseThrow();
          Recovery after =
              course.change(
                  complaint,
                  Decisions.accepted(rule.decide(recovery, appointment, promise, tx.now())),
                  Origin.command(tx.actor()),
                  tx.stream());
          return Answer.ok(AppointmentView.of(complaint, after, id))
              .etag(recoveries.revision(complaint));
        });
  }

  private UUID complaintOf(UUID appointment) {
    return rows.complaintOf(appointment, caller.scope())
        .orElseThrow(() -> new NotFound("appointment"));
  }

  private Recovery read(UUID complaint) {
    return recoveries
        .read(complaint, caller.scope())
        .orElseThrow(() -> new NotFound("appointment"));
  }

  private static Owner owner(Member member) {
    return new Owner(
        member.agent().id(),
        member.agent().name(),
        member.agent().email(),
        member.agent().phone(),
        member.agent().team(),
        member.team().map(Team::kind).orElse(TeamKind.IN_HOUSE));
  }
}
