package org.herstel.kit.parking;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.kit.journal.Source;
import org.herstel.kit.page.Page;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;

/**
 * Records that this service could not process. A service that shows all services' leaves it out.
 */
@Path("/v1/parked")
@Tag(name = "parked")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@UnlessBuildProperty(
    name = "herstel.parked.of-all-services",
    stringValue = "true",
    enableIfMissing = true)
public class ParkedResource {
  private static final int MOST = 200;

  private final Parking parking;
  private final Draining draining;
  private final Breaker breaker;
  private final Source source;
  private final Caller caller;

  ParkedResource(
      Parking parking, Draining draining, Breaker breaker, Source source, Caller caller) {
    this.parking = parking;
    this.draining = draining;
    this.breaker = breaker;
    this.source = source;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "What waits for an operator, the oldest first, at most 200")
  public Page<ParkedView> list() {
    return new Page<>(
        parking.open(MOST).stream().map(parked -> ParkedView.of(source.service(), parked)).toList(),
        null);
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Tries a record again, then what waits behind it; 409 if it fails again")
  public void retry(@PathParam("id") UUID id) {
    draining.retry(found(id));
  }

  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Leaves a record out for ever, on record, and goes on behind it")
  public void discard(@PathParam("id") UUID id, DiscardBody body) {
    draining.discard(found(id), body.reason(), caller.subject());
  }

  @POST
  @Path("/breaker/closure")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Goes on consuming after the breaker had stopped it")
  public void closeBreaker() {
    breaker.close();
  }

  private ParkedRecord found(UUID id) {
    return parking.find(id).orElseThrow(() -> new NotFound("parked record"));
  }
}
