package org.herstel.intake.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.herstel.kit.problem.Denied;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;

/** What became of everything a source has handed in. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReconciliationResource {
  private final Reconciliation reconciliation;
  private final Caller caller;

  ReconciliationResource(Reconciliation reconciliation, Caller caller) {
    this.reconciliation = reconciliation;
    this.caller = caller;
  }

  /** Counts of one source; a source that has handed in nothing has zeros. */
  @GET
  @Path("/{source: .+}/reconciliation")
  @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATOR, Roles.INTEGRATOR})
  public Reconciliation.Report of(@PathParam("source") String source) {
    boolean foreign = caller.has(Roles.INTEGRATOR) && !caller.source().equals(Optional.of(source));
    if (foreign) {
      throw new Denied("source-mismatch", "Your token names another source.");
    }
    return reconciliation.of(source);
  }
}
