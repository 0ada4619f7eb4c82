package org.herstel.followup.clock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** The first response of a complaint and the clocks that run for it. */
@Path("/v1/complaints/{id}/clocks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.OPERATOR})
public class ClockResource {
  private final Recoveries recoveries;
  private final Course course;
  private final Caller caller;

  ClockResource(Recoveries recoveries, Course course, Caller caller) {
    this.recoveries = recoveries;
    this.course = course;
    this.caller = caller;
  }

  /** How the first response stands, and what is looked at when. */
  record ClocksView(
      UUID complaintId, @Nullable FirstResponseView firstResponse, List<ClockView> running) {}

  /** How the first response stands. */
  record FirstResponseView(
      Instant due, FirstResponse.Verdict verdict, @Nullable Instant metAt, boolean missed) {}

  /**
   * A running clock.
   *
   * @param key the promise's id, or empty
   * @param next when it is looked at
   */
  record ClockView(String kind, String key, Instant next) {}

  /** The clocks of one complaint. */
  @GET
  public ClocksView clocks(@PathParam("id") UUID id) {
    Recovery recovery =
        recoveries.read(id, caller.scope()).orElseThrow(() -> new NotFound("complaint"));
    return new ClocksView(
        id,
        recovery
            .firstResponse()
            .map(first ->
                new FirstResponseView(
                    first.due(), first.verdict(), first.metAt().orElse(null), first.missed()))
            .orElse(null),
        course.rules().clocks(recovery).entrySet().stream()
            .map(entry ->
                new ClockView(entry.getKey().kind(), entry.getKey().key(), entry.getValue()))
            .toList());
  }
}
