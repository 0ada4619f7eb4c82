package org.herstel.intake.feedback;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.intake.feedback.FeedbackView.Receipt;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.Commands;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.problem.Denied;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.herstel.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/** Feedback that is given at any time, whether or not anybody asked. */
@Path("/v1/feedback")
@Tag(name = "feedback")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedbackResource {
  private final Commands commands;
  private final FeedbackReception reception;
  private final FeedbackStore feedback;
  private final FeedbackCaller from;
  private final Caller caller;

  FeedbackResource(
      Commands commands,
      FeedbackReception reception,
      FeedbackStore feedback,
      FeedbackCaller from,
      Caller caller) {
    this.commands = commands;
    this.reception = reception;
    this.feedback = feedback;
    this.from = from;
    this.caller = caller;
  }

  /** Takes feedback in; the answer says whether it became a complaint. */
  @POST
  @PermitAll
  @FeedbackKeyed
  @Operation(summary = "Takes feedback; a low score becomes a complaint at once")
  @Parameter(
      name = FeedbackPlaces.KEY_HEADER,
      in = ParameterIn.HEADER,
      required = true,
      description = "The key of the place that hands it in")
  public Response give(FeedbackBody body) {
    IncomingFeedback incoming =
        reception.prepare(body, from.place(), Origin.command(caller.subject()));
    return commands.onNew(
        incoming.subject(),
        tx -> Answer.created(Receipt.of(reception.take(incoming, tx.stream()))));
  }

  /** Feedback that fits, newest first. */
  @GET
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "All feedback by place, score and period, what became a complaint too")
  public Page<FeedbackView> list(
      @QueryParam("place") @Nullable String place,
      @QueryParam("scoreFrom") @Nullable String scoreFrom,
      @QueryParam("scoreTo") @Nullable String scoreTo,
      @QueryParam("from") @Nullable String since,
      @QueryParam("to") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    houseOnly();
    QueryCheck check = new QueryCheck();
    FeedbackFilter filter =
        new FeedbackFilter(
            check.text("place", place),
            check.number("scoreFrom", scoreFrom, FeedbackRules.LEAST, FeedbackRules.MOST),
            check.number("scoreTo", scoreTo, FeedbackRules.LEAST, FeedbackRules.MOST),
            check.instant("from", since),
            check.instant("to", until),
            check.cursor(cursor),
            check.limit(limit));
    check.done();
    return Page.of(
        feedback.page(filter),
        filter.limit(),
        FeedbackView::of,
        given -> Cursor.behind(given.receivedAt(), given.id()));
  }

  /** Feedback belongs to no team; a partner sees the complaints that came of it, if any are its. */
  private void houseOnly() {
    if (!(caller.scope() instanceof Scope.Everything)) {
      throw new Denied("house-only", "Feedback is read by supervisors of the house.");
    }
  }
}
