package org.herstel.notification.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Every message with all its attempts. */
@Path("/v1/messages")
@Tag(name = "messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MessageResource {
  private final Messages messages;
  private final Caller caller;

  MessageResource(Messages messages, Caller caller) {
    this.messages = messages;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Messages of the caller's complaints, the newest first")
  public Page<MessageView> list(
      @QueryParam("complaint") @Nullable String complaint,
      @QueryParam("state") @Nullable List<String> state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck query = new QueryCheck();
    Optional<UUID> id = query.id("complaint", complaint);
    Set<MessageState> states = query.anyOf("state", state, MessageState.class);
    Optional<Cursor> after = query.cursor(cursor);
    int most = query.limit(limit);
    query.done();
    return Page.of(
        messages.visible(caller.scope(), id, states, after, most + 1),
        most,
        MessageView::of,
        row -> Cursor.behind(row.created, row.id));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "A message with its attempts and what it says")
  public MessageDetail one(@PathParam("id") UUID id) {
    MessageRow row =
        messages.visible(id, caller.scope()).orElseThrow(() -> new NotFound("message"));
    return MessageDetail.of(row, messages.attempts(id), messages.content(id));
  }
}
