package org.herstel.kit.toy.rest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.decision.Refusal;
import org.herstel.kit.idempotency.IdempotencyKeyRequired;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.json.Story;
import org.herstel.kit.page.Page;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.herstel.kit.trace.TraceContext;

/** Things of teams and sources: the smallest resource that uses all of the kit's REST half. */
@Path("/toy/things")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThingResource {
  private final Commands commands;
  private final ThingStore things;
  private final Caller caller;

  ThingResource(Commands commands, ThingStore things, Caller caller) {
    this.commands = commands;
    this.things = things;
    this.caller = caller;
  }

  public record ThingBody(
      @NotBlank @Story(max = 2_000_000) String text, @SingleLine String team, String source) {}

  public record ThingView(
      String id, String text, String team, String source, long revision, String trace) {
    static ThingView of(ThingRow row) {
      return new ThingView(
          row.id.toString(), row.text, row.team, row.source, row.revision, TraceContext.current());
    }
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR})
  @IdempotencyKeyRequired
  public Response make(ThingBody body) {
    return commands.onNew(
        UuidCreator.getTimeOrderedEpoch(),
        tx -> {
          ThingRow row = new ThingRow();
          row.id = tx.id();
          row.text = body.text();
          row.team = body.team();
          row.source = body.source();
          row.revision = 1;
          things.add(row);
          tx.append(0, said(body.text()));
          return Answer.created(ThingView.of(row)).location("/toy/things/{id}", row.id).etag(1);
        });
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response change(@PathParam("id") UUID id, ThingBody body) {
    return commands.on(
        id,
        tx -> {
          ThingRow row = things.visible(id, caller.scope());
          IfMatch.check(row.revision);
          row.text = body.text();
          row.revision++;
          tx.append(0, said(body.text()));
          return Answer.ok(ThingView.of(row)).etag(row.revision);
        });
  }

  @POST
  @Path("/{id}/end")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response end(@PathParam("id") UUID id) {
    return commands.on(
        id,
        tx -> {
          ThingRow row = things.visible(id, caller.scope());
          row.text = "changed before the refusal";
          tx.append(0, said(row.text));
          tx.append(
              0,
              Decisions.accepted(
                  Decision.<TeamRegistered>refused(
                      List.of(
                          new Refusal("thing-still-needed", "Someone needs it."),
                          new Refusal("thing-too-new", "It is too new.")))));
          return Answer.noContent();
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR, Roles.OPERATOR})
  public ThingView get(@PathParam("id") UUID id) {
    return ThingView.of(things.visible(id, caller.scope()));
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR, Roles.OPERATOR})
  public Page<ThingView> list() {
    return new Page<>(things.visible(caller.scope()).stream().map(ThingView::of).toList(), null);
  }

  @GET
  @Path("/broken")
  @RolesAllowed(Roles.OPERATOR)
  public ThingView broken() {
    throw new IllegalStateException("secret of org.herstel.internals");
  }

  @GET
  @Path("/unannotated")
  public String unannotated() {
    return "\"nobody may read this\"";
  }

  @GET
  @Path("/public")
  @PermitAll
  public String open() {
    return "\"everybody\"";
  }

  static List<TeamRegistered> said(String text) {
    return List.of(new TeamRegistered("toy", text, TeamKind.IN_HOUSE));
  }
}
