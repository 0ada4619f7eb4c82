package org.herstel.resolution.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.json.JsonBodies;
import org.herstel.kit.people.People;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.herstel.resolution.casefile.CaseChanges;
import org.herstel.resolution.casefile.CaseFile;
import org.herstel.resolution.casefile.CaseStore;
import org.herstel.resolution.casefile.CaseView;
import org.herstel.resolution.casefile.CaseView.PlanView;
import org.herstel.resolution.casefile.CaseView.StepView;
import org.herstel.resolution.casefile.PlanVersion;
import org.herstel.resolution.casefile.StoredCase;
import org.herstel.resolution.plan.PlanCommand.AnswerOffer;
import org.herstel.resolution.plan.PlanCommand.CompleteStep;
import org.herstel.resolution.plan.PlanCommand.OfferPlan;
import org.herstel.resolution.plan.PlanCommand.Resolve;
import org.jspecify.annotations.Nullable;

/** From draft to resolution. */
@Path("/v1/cases/{complaintId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanResource {
  private final Commands commands;
  private final CaseStore cases;
  private final CaseChanges changes;
  private final People people;
  private final Caller caller;
  private final JsonBodies bodies;
  private final OfferTerms terms;

  PlanResource(
      Commands commands,
      CaseStore cases,
      CaseChanges changes,
      People people,
      Caller caller,
      JsonBodies bodies,
      OfferConfig config) {
    this.commands = commands;
    this.cases = cases;
    this.changes = changes;
    this.people = people;
    this.caller = caller;
    this.bodies = bodies;
    this.terms = config.terms();
  }

  /** Draws up the next version of the plan. */
  @POST
  @Path("/plans")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response draft(@PathParam("complaintId") UUID complaintId, PlanBody body) {
    return change(
        complaintId,
        file -> body.toCommand(registered(body.namedAgents())),
        after -> Answer.created(planView(after.file(), after.file().nextVersion() - 1)));
  }

  /** Puts a version to the customer, by mail with a personal link. */
  @POST
  @Path("/plans/{version}/offer")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response offer(
      @PathParam("complaintId") UUID complaintId, @PathParam("version") int version) {
    return change(
        complaintId,
        file -> new OfferPlan(existing(file, version).version()),
        after -> Answer.ok(planView(after.file(), version)));
  }

  /** Notes what the customer answered. */
  @POST
  @Path("/plans/{version}/answer")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response answer(
      @PathParam("complaintId") UUID complaintId,
      @PathParam("version") int version,
      AnswerBody body) {
    return change(
        complaintId,
        file -> new AnswerOffer(existing(file, version).version(), body.toAnswer()),
        after -> Answer.ok(planView(after.file(), version)));
  }

  /** Notes that a step was carried out; the body may be left out. */
  @POST
  @Path("/steps/{step}/done")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response done(
      @PathParam("complaintId") UUID complaintId,
      @PathParam("step") int step,
      byte @Nullable [] body) {
    DoneBody done =
        body == null || body.length == 0 ? new DoneBody(null) : bodies.read(body, DoneBody.class);
    return change(
        complaintId,
        file -> {
          planOfStep(file, step);
          return new CompleteStep(step, done.words());
        },
        after -> Answer.ok(stepView(after.file(), step)));
  }

  /** Says that everything that was agreed is done. */
  @POST
  @Path("/resolution")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response resolve(@PathParam("complaintId") UUID complaintId) {
    return change(complaintId, file -> new Resolve(), after -> Answer.ok(CaseView.of(after)));
  }

  private Response change(
      UUID complaintId,
      Function<CaseFile, PlanCommand> command,
      Function<StoredCase, Answer> answer) {
    return commands.on(
        complaintId,
        transaction -> {
          StoredCase before = cases.visible(transaction.subject(), caller.scope());
          IfMatch.check(before.revision());
          CaseFile file = before.file();
          StoredCase after =
              changes.carryOut(
                  before,
                  Planning.decide(file, command.apply(file), terms, transaction.now()),
                  transaction);
          return answer.apply(after).etag(after.revision());
        });
  }

  private Set<String> registered(Set<String> named) {
    return named.stream()
        .filter(agent -> people.agent(agent).isPresent())
        .collect(Collectors.toSet());
  }

  private static PlanVersion existing(CaseFile file, int version) {
    return file.plan(version).orElseThrow(() -> new NotFound("plan"));
  }

  private static PlanVersion planOfStep(CaseFile file, int step) {
    return file.planOfStep(step).orElseThrow(() -> new NotFound("step"));
  }

  private static PlanView planView(CaseFile file, int version) {
    return PlanView.of(existing(file, version), file);
  }

  private static StepView stepView(CaseFile file, int step) {
    PlanVersion plan = planOfStep(file, step);
    return StepView.of(plan.step(step).orElseThrow(), plan);
  }
}
