package org.herstel.followup.measures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** How well recoveries go, over time. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Measures")
public class MeasuresResource {
  private final OccurrenceQuery occurrences;
  private final GroupNames names;
  private final Journal journal;
  private final Caller caller;
  private final MeasuresConfig config;

  MeasuresResource(
      OccurrenceQuery occurrences,
      GroupNames names,
      Journal journal,
      Caller caller,
      MeasuresConfig config) {
    this.occurrences = occurrences;
    this.names = names;
    this.journal = journal;
    this.caller = caller;
    this.config = config;
  }

  /** The measures of what the caller may see, per group and period. */
  @GET
  @Operation(
      summary = "Promises kept, first responses in time, time to resolution, satisfaction",
      description =
          "For the whole range, per group and per period. A promise counts in the period of the"
              + " time until which the customer had been told, a first response in that of its due"
              + " time, a resolution in that of the resolution, a check in that of the answer, a"
              + " holding message in that of its leaving. Agents see their team's complaints,"
              + " supervisors those of all teams, or of their own if it is a partner's."
              + " Rates and durations are null where nothing was counted.")
  public MeasuresView measures(
      @Parameter(description = "team (usual), owner, kind (of promise) or channel")
          @QueryParam("by")
          @Nullable String by,
      @Parameter(
              description =
                  "Inclusive: a date, for the beginning of that day in the zone, or an instant;"
                      + " otherwise 90 days before to")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Exclusive: like from; otherwise now") @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "day, week (ISO, usual) or month; at most 400 periods")
          @QueryParam("interval")
          @Nullable String interval,
      @Parameter(description = "IANA zone in which days, weeks and months begin")
          @QueryParam("zone")
          @Nullable String zone) {
    MeasuresQuery query =
        MeasuresQuery.read(
            new MeasuresQuery.Text(by, from, to, interval, zone),
            config.zone(),
            journal.write(Set.of(), tx -> tx.now()));
    return MeasuresView.of(query, occurrences.run(query, caller.scope()), names.by(query.by()));
  }
}
