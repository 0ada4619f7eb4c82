package org.herstel.followup.agenda;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody: aftercare checks, appointments, promises that are owed, calls; soonest
 * first.
 */
@Path("/v1/agenda")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class AgendaResource {
  private final AgendaRows rows;
  private final Caller caller;

  AgendaResource(AgendaRows rows, Caller caller) {
    this.rows = rows;
    this.caller = caller;
  }

  /**
   * One thing to do.
   *
   * @param id of the check, the promise, the appointment or the call task
   * @param owner absent for a call that any supervisor of the team may make
   */
  record ItemView(
      AgendaRow.Kind kind, UUID id, UUID complaintId, @Nullable String owner, Instant due) {}

  /** The agenda of one owner, or of everybody the caller may see. */
  @GET
  public Page<ItemView> agenda(
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    Optional<String> whose = check.text("owner", owner);
    Optional<Cursor> place = check.cursor(cursor);
    int length = check.limit(limit);
    check.done();
    return Page.of(
        rows.page(whose, place, length, caller.scope()),
        length,
        row -> new ItemView(row.kind, row.id, row.complaint, row.owner, row.due),
        row -> Cursor.behind(row.due, row.id));
  }
}
