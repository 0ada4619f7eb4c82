package org.herstel.intake.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.herstel.intake.complaint.ComplaintBrief;
import org.herstel.intake.complaint.ComplaintStore;
import org.herstel.intake.complaint.ComplaintStore.Stored;
import org.herstel.intake.reception.Submissions.Known;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Refused;
import org.herstel.kit.idempotency.IdempotencyKeyRequired;
import org.herstel.kit.journal.Origin;
import org.herstel.kit.problem.Denied;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Complaints that come in by REST. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReceptionResource {
  private final Commands commands;
  private final Reception reception;
  private final Submissions submissions;
  private final ComplaintStore complaints;
  private final Caller caller;

  ReceptionResource(
      Commands commands,
      Reception reception,
      Submissions submissions,
      ComplaintStore complaints,
      Caller caller) {
    this.commands = commands;
    this.reception = reception;
    this.submissions = submissions;
    this.complaints = complaints;
    this.caller = caller;
  }

  /**
   * Takes a complaint in. One that its source has handed in before, word for word, is answered with
   * the complaint it became.
   */
  @POST
  @IdempotencyKeyRequired
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.INTEGRATOR})
  public Response receive(ComplaintBody body) {
    String source = source(body);
    Arrival arrival =
        reception.prepare(body, source, body.sourceId(), Origin.command(caller.subject()));
    if (source == null) {
      return commands.onNew(arrival.id(), tx -> created(take(arrival, tx)));
    }
    Submission submission = Submission.of(source, body.sourceId(), body);
    try {
      return submitted(submission, arrival);
    } catch (OvertakenException e) {
      return submitted(submission, arrival);
    }
  }

  private Response submitted(Submission submission, Arrival arrival) {
    return submissions
        .known(submission)
        .map(known -> commands.on(known.complaint(), tx -> again(submission, known, tx)))
        .orElseGet(() -> commands.onNew(arrival.id(), tx -> first(submission, arrival, tx)));
  }

  /** Somebody else handed the same in at the same moment, and was first. */
  private static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException() {
      super(null, null, false, false);
    }
  }

  private Answer first(Submission submission, Arrival arrival, CommandTransaction tx) {
    boolean accepted =
        submissions
            .accept(Via.REST, List.of(submission.as(arrival.id())), tx.now())
            .contains(arrival.id());
    if (!accepted) {
      throw new OvertakenException();
    }
    return created(take(arrival, tx));
  }

  private Answer again(Submission submission, Known known, CommandTransaction tx) {
    Stored stored = complaints.get(known.complaint()).orElseThrow();
    if (!known.isSame(submission) || !mayKnow(stored)) {
      throw new Refused(
          "submission-id-reused",
          "The source has handed in something else under this sourceId before");
    }
    submissions.record(Via.REST, Outcome.DUPLICATE, List.of(submission), tx.now());
    return Answer.ok(ComplaintBrief.of(stored.complaint()))
        .location("/v1/complaints/{id}", known.complaint())
        .etag(stored.revision());
  }

  private Stored take(Arrival arrival, CommandTransaction tx) {
    return reception.take(List.of(arrival), tx.stream()).getFirst();
  }

  private static Answer created(Stored stored) {
    ComplaintBrief brief = ComplaintBrief.of(stored.complaint());
    return Answer.created(brief)
        .location("/v1/complaints/{id}", brief.id())
        .etag(stored.revision());
  }

  private boolean mayKnow(Stored stored) {
    var ownership = stored.complaint().ownership();
    return caller
        .scope()
        .allows(
            ownership == null ? null : ownership.owner().team(),
            stored.complaint().received().source());
  }

  /** A system hands in under its own source only. */
  private @Nullable String source(ComplaintBody body) {
    if (!caller.has(Roles.INTEGRATOR)) {
      return body.source();
    }
    String own =
        caller
            .source()
            .orElseThrow(() -> new Denied("source-mismatch", "Your token names no source."));
    if (body.source() != null && !body.source().equals(own)) {
      throw new Denied("source-mismatch", "Your token names another source than the complaint.");
    }
    return own;
  }
}
