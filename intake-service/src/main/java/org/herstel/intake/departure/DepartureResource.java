package org.herstel.intake.departure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.events.ReferenceEvent;
import org.herstel.intake.departure.DepartureCommand.Depart;
import org.herstel.intake.departure.DepartureCommand.Return;
import org.herstel.intake.departure.DepartureStore.Stored;
import org.herstel.intake.reception.KnownCustomers;
import org.herstel.kit.command.Answer;
import org.herstel.kit.command.CommandTransaction;
import org.herstel.kit.command.Commands;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.json.SingleLine;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.revision.IfMatch;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Where other systems of the company say which customers have left. A customer is named by the id
 * that complaints carry, or by the number that the caller knows the customer by; see {@link
 * KnownCustomers}.
 */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.INTEGRATOR})
@RunOnVirtualThread
@Tag(name = "Departures")
public class DepartureResource {
  /** Customers have no rounds. */
  private static final int NO_ROUND = 0;

  private final Commands commands;
  private final KnownCustomers customers;
  private final DepartureStore departures;

  DepartureResource(Commands commands, KnownCustomers customers, DepartureStore departures) {
    this.commands = commands;
    this.customers = customers;
    this.departures = departures;
  }

  /**
   * Body of a departure.
   *
   * @param at since when; not in the future
   * @param reason as the caller puts it, without personal data
   */
  public record DepartureBody(
      @NotNull @PastOrPresent Instant at, @Size(min = 1) @SingleLine @Nullable String reason) {

    Departure departure() {
      return new Departure(at, reason);
    }
  }

  /**
   * A departure with the customer's id in complaints.
   *
   * @param at since when
   */
  record DepartureView(UUID customer, Instant at, @Nullable String reason) {

    static DepartureView of(UUID customer, Departure departure) {
      return new DepartureView(customer, departure.at(), departure.reason());
    }
  }

  /** Puts on record that a customer has left. Another departure is replaced only as seen. */
  @PUT
  @Path("/{id}/departure")
  @Operation(
      summary = "The customer has left",
      description =
          "Said again it changes nothing. To replace what was said, send If-Match with its ETag,"
              + " or * whatever it was.")
  public Response depart(@PathParam("id") String id, DepartureBody body) {
    UUID customer = customers.named(id);
    return commands.on(customer, tx -> depart(body.departure(), tx));
  }

  /** The departure of a customer who has left. */
  @GET
  @Path("/{id}/departure")
  @Operation(summary = "Since when the customer has left; 404 for a customer who has not")
  public Response departure(@PathParam("id") String id) {
    UUID customer = customers.named(id);
    Stored stored = departures.find(customer).orElseThrow(() -> new NotFound("departure"));
    return Response.ok(DepartureView.of(customer, stored.departure()))
        .header("ETag", "\"" + stored.revision() + "\"")
        .build();
  }

  /** Puts on record that a customer has come back or had never left; said again changes nothing. */
  @DELETE
  @Path("/{id}/departure")
  @Operation(summary = "The customer has come back, or the departure was a mistake")
  public Response comeBack(@PathParam("id") String id) {
    UUID customer = customers.named(id);
    return commands.on(customer, this::comeBack);
  }

  private Answer depart(Departure departure, CommandTransaction tx) {
    Optional<Departure> known = known(tx);
    List<ReferenceEvent> events =
        Decisions.accepted(DepartureRules.decide(known, new Depart(departure)));
    if (!events.isEmpty()) {
      if (known.isPresent()) {
        IfMatch.check(tx.sequence());
      }
      tx.append(NO_ROUND, events);
      departures.keep(tx.id(), departure, tx.sequence());
    }
    DepartureView view = DepartureView.of(tx.id(), departure);
    return (known.isPresent() ? Answer.ok(view) : Answer.created(view)).etag(tx.sequence());
  }

  private Answer comeBack(CommandTransaction tx) {
    List<ReferenceEvent> events =
        Decisions.accepted(DepartureRules.decide(known(tx), new Return()));
    if (!events.isEmpty()) {
      IfMatch.check(tx.sequence());
      tx.append(NO_ROUND, events);
      departures.forget(tx.id());
    }
    return Answer.noContent();
  }

  private Optional<Departure> known(CommandTransaction tx) {
    return departures.find(tx.id()).map(Stored::departure);
  }
}
