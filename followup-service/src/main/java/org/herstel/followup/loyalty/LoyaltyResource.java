package org.herstel.followup.loyalty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Whether recoveries keep customers. */
@Path("/v1/loyalty")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Loyalty")
public class LoyaltyResource {
  private static final Duration USUAL_RANGE = Duration.ofDays(90);

  private final LoyaltyQuery loyalty;
  private final LoyaltyConfig config;
  private final Journal journal;
  private final Caller caller;

  LoyaltyResource(LoyaltyQuery loyalty, LoyaltyConfig config, Journal journal, Caller caller) {
    this.loyalty = loyalty;
    this.config = config;
    this.journal = journal;
    this.caller = caller;
  }

  /** The figures of a range, for the complaints that the caller may see. */
  @GET
  @Operation(
      summary =
          "Answers to surveys, recommendation, view before and after, repeat complaints, retention",
      description =
          "Surveys count by the moment of asking, answers by that of the answer, repeats and"
              + " retention by that of the resolution they follow. Who has left is known from"
              + " PUT /v1/customers/{id}/departure of intake alone. Agents see their team's"
              + " complaints.")
  public LoyaltyView loyalty(
      @Parameter(description = "Inclusive; otherwise 90 days before to") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Exclusive; otherwise now") @QueryParam("to") @Nullable String to) {
    Instant now = journal.write(Set.of(), tx -> tx.now());
    QueryCheck check = new QueryCheck();
    Instant end = check.instant("to", to).orElse(now);
    Instant begin = check.instant("from", from).orElse(end.minus(USUAL_RANGE));
    if (!begin.isBefore(end)) {
      check.wrong("from", "must be before to (%s)".formatted(end));
    }
    check.done();
    return loyalty.run(begin, end, config.repeatWithin(), now, caller.scope());
  }
}
