package org.herstel.followup.ledger;

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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.PromiseRules;
import org.herstel.followup.promise.PromiseState;
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
import org.herstel.kit.people.People;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** The promise ledger. */
@Path("/v1/promises")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class PromiseResource {
  private final Commands commands;
  private final Caller caller;
  private final Recoveries recoveries;
  private final PromiseRows rows;
  private final Course course;
  private final People people;

  PromiseResource(
      Commands commands,
      Caller caller,
      Recoveries recoveries,
      PromiseRows rows,
      Course course,
      People people) {
    this.commands = commands;
    this.caller = caller;
    this.recoveries = recoveries;
    this.rows = rows;
    this.course = course;
    this.people = people;
  }

  /** Promises by due time, the soonest first. */
  @GET
  public Page<PromiseView> list(
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("team") @Nullable String team,
      @QueryParam("dueBefore") @Nullable String dueBefore,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    PromiseFilter filter =
        new PromiseFilter(
            check.anyOf("state", states, PromiseState.class),
            check.text("owner", owner),
            check.id("complaint", complaint),
            check.text("team", team),
            check.instant("dueBefore", dueBefore),
            check.cursor(cursor),
            check.limit(limit));
    check.done();
    List<PromiseRow> page = rows.page(filter, caller.scope());
    Map<UUID, Recovery> complaints =
        recoveries.read(page.stream().map(row -> row.complaint).collect(Collectors.toSet()));
    return Page.of(
        page,
        filter.limit(),
        row -> view(row.complaint, complaints.get(row.complaint), row.id),
        row -> Cursor.behind(row.due, row.id));
  }

  /** One promise with the rule, calendar and inputs of its due time and with its history. */
  @GET
  @Path("/{id}")
  public PromiseView one(@PathParam("id") UUID id) {
    UUID complaint = complaintOf(id);
    return recoveries
        .read(complaint, caller.scope())
        .map(recovery -> view(complaint, recovery, id))
        .orElseThrow(() -> new NotFound("promise"));
  }

  /** Puts what somebody told the customer into the ledger. */
  @POST
  public Response make(PromiseBody body) {
    return commands.on(
        body.complaintId(),
        tx -> {
          Recovery recovery = recoveries.visible(body.complaintId(), caller.scope());
          Optional<String> owner = Optional.ofNullable(body.owner());
          List<FollowupEvent> events =
              Decisions.accepted(
                  PromiseRules.make(
                      new PromiseRules.MakeByHand(
                          body.text(),
                          body.kind(),
                          body.due(),
                          owner,
                          Optional.ofNullable(body.channel())),
                      new PromiseRules.Circumstances(
                          recovery.withdrawn(),
                          recovery.causeKnown(),
                          recovery.accountable().map(Recovery.Accountable::agent),
                          owner.flatMap(people::agent).isPresent(),
                          recovery.channel()),
                      tx.now(),
                      course.rules().ids()));
          Recovery after =
              course.change(body.complaintId(), events, Origin.command(tx.actor()), tx.stream());
          UUID id = after.ledger().promises().getLast().id();
          return Answer.created(view(body.complaintId(), after, id))
              .location("/v1/promises/{id}", id)
              .etag(recoveries.revision(body.complaintId()));
        });
  }

  /** The promise was kept, now. Saying so again changes nothing. */
  @POST
  @Path("/{id}/kept")
  public Response kept(@PathParam("id") UUID id) {
    return change(id, PromiseRules::keep);
  }

  /** An agent has told the customer himself of a new time, before the old one passed. */
  @POST
  @Path("/{id}/renegotiation")
  public Response renegotiate(@PathParam("id") UUID id, RenegotiationBody body) {
    return change(
        id, (promise, now) -> PromiseRules.renegotiate(promise, body.due(), body.reason(), now));
  }

  private Response change(UUID id, BiFunction<Promise, Instant, Decision<FollowupEvent>> decision) {
    UUID complaint = complaintOf(id);
    return commands.on(
        complaint,
        tx -> {
          Promise promise =
              recoveries
                  .visible(complaint, caller.scope())
                  .ledger()
                  .find(id)
                  .orElseThrow(() -> new NotFound("promise"));
          IfMatch.check(recoveries.revision(complaint));
          Recovery after =
              course.change(
                  complaint,
                  Decisions.accepted(decision.apply(promise, tx.now())),
                  Origin.command(tx.actor()),
                  tx.stream());
          return Answer.ok(view(complaint, after, id)).etag(recoveries.revision(complaint));
        });
  }

  private UUID complaintOf(UUID promise) {
    return rows.complaintOf(promise, caller.scope()).orElseThrow(() -> new NotFound("promise"));
  }

  private static PromiseView view(UUID complaint, Recovery recovery, UUID promise) {
    return PromiseView.of(complaint, recovery.ledger().find(promise).orElseThrow());
  }
}
