package org.herstel.notification.parked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.events.CloudEvents;
import org.herstel.events.Topics;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.outbox.OutgoingRecord;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.parking.Breaker;
import org.herstel.kit.parking.DiscardBody;
import org.herstel.kit.parking.OperatorCommand;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.herstel.notification.parked.ParkedAnywhere.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The parked records of all services. What operators decide is forwarded to the service that
 * parked, so an answer here says that it is on its way (202), not what came of it.
 */
@Path("/v1/parked")
@Tag(name = "parked")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllParkedResource {
  private static final int MOST_RETRIES = 1000;

  private final ParkedAnywhere parked;
  private final Journal journal;
  private final Breaker breaker;
  private final Caller caller;
  private final ObjectMapper json;

  AllParkedResource(
      ParkedAnywhere parked, Journal journal, Breaker breaker, Caller caller, ObjectMapper json) {
    this.parked = parked;
    this.journal = journal;
    this.breaker = breaker;
    this.caller = caller;
    this.json = json;
  }

  @GET
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "What waits for an operator in any service, the oldest first")
  public Page<ParkedItem> list(
      @QueryParam("service") @Nullable String service,
      @QueryParam("type") @Nullable String type,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck query = new QueryCheck();
    Choice choice =
        new Choice(query.text("service", service), query.text("type", type), Optional.empty());
    Optional<Cursor> after = query.cursor(cursor);
    int most = query.limit(limit);
    query.done();
    return Page.of(
        parked.open(choice, after, most + 1),
        most,
        ParkedItem::of,
        row -> Cursor.behind(row.parkedAt, row.id));
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Has a record tried again, then what waits behind it")
  public Response retry(@PathParam("id") UUID id) {
    return forward(List.of(found(id)), OperatorCommand.RETRY, "");
  }

  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Has a record left out for ever, on record")
  public Response discard(@PathParam("id") UUID id, DiscardBody body) {
    return forward(List.of(found(id)), OperatorCommand.DISCARD, body.reason());
  }

  @POST
  @Path("/retries")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Has all records of a service, type and reason tried again")
  public Response retryAll(RetriesBody body) {
    Choice choice =
        new Choice(
            Optional.of(body.service()),
            Optional.ofNullable(body.type()),
            Optional.ofNullable(body.reason()));
    return forward(parked.open(choice, Optional.empty(), MOST_RETRIES), OperatorCommand.RETRY, "");
  }

  @POST
  @Path("/breaker/closure")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Goes on consuming after this service's breaker had stopped it")
  public void closeBreaker() {
    breaker.close();
  }

  private ParkedRow found(UUID id) {
    return parked.open(id).orElseThrow(() -> new NotFound("parked record"));
  }

  private Response forward(List<ParkedRow> rows, String action, String reason) {
    List<OutgoingRecord> commands = rows.stream().map(row -> command(row, action, reason)).toList();
    journal.write(
        Set.of(),
        transaction -> {
          commands.forEach(transaction::send);
          return null;
        });
    return Response.accepted(new Forwarded(commands.size())).build();
  }

  private OutgoingRecord command(ParkedRow row, String action, String reason) {
    var command = new OperatorCommand(row.service, action, row.id, reason, caller.subject());
    try {
      return new OutgoingRecord(
          Topics.OPERATOR_COMMANDS,
          row.complaint.isEmpty() ? row.id.toString() : row.complaint,
          Map.of(
              "content-type", CloudEvents.JSON.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          json.writeValueAsBytes(command));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a command can always be written", e);
    }
  }
}
