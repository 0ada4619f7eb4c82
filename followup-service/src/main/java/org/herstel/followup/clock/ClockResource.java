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
import org.herstel.followup.deadline.Deadlines;
import org.herstel.followup.firstresponse.FirstResponse;
import org.herstel.followup.recovery.Course;
import org.herstel.followup.recovery.Recoveries;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.timetable.DeadlineView;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * The first response of a complaint, the times that rules set for it, and the clocks that run for
 * it.
 */
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

  /** How the first response and the times of rules stand, and what is looked at when. */
  record ClocksView(
      UUID complaintId,
      @Nullable FirstResponseView firstResponse,
      @Nullable RulesView rules,
      List<DeadlineView> deadlines,
      List<ClockView> running) {}

  /** Under which rules the complaint is, and what they were chosen by. */
  record RulesView(
      String pack,
      String packVersion,
      String calendar,
      String calendarVersion,
      @Nullable String country,
      @Nullable String product,
      @Nullable String channel) {
    static RulesView of(Deadlines.Chosen chosen) {
      return new RulesView(
          chosen.pack(),
          chosen.packVersion(),
          chosen.calendar(),
          chosen.calendarVersion(),
          chosen.country().orElse(null),
          chosen.product().orElse(null),
          chosen.channel().orElse(null));
    }
  }

  /**
   * How the first response stands.
   *
   * @param warned whether the owner was told that half of the time has passed
   */
  record FirstResponseView(
      Instant due,
      FirstResponse.Verdict verdict,
      @Nullable Instant metAt,
      boolean missed,
      boolean warned) {}

  /**
   * A running clock.
   *
   * @param key the id of the promise or deadline, the number of a step, or empty
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
                    first.due(),
                    first.verdict(),
                    first.metAt().orElse(null),
                    first.missed(),
                    first.warned()))
            .orElse(null),
        recovery.deadlines().chosen().map(RulesView::of).orElse(null),
        DeadlineView.all(id, recovery),
        course.rules().clocks(recovery).entrySet().stream()
            .map(entry ->
                new ClockView(entry.getKey().kind(), entry.getKey().key(), entry.getValue()))
            .toList());
  }
}
