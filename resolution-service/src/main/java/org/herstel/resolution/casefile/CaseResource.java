package org.herstel.resolution.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.page.Page;
import org.herstel.kit.page.QueryCheck;
import org.herstel.kit.security.Caller;
import org.herstel.kit.security.Roles;
import org.jspecify.annotations.Nullable;

/** Shows cases. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseResource {
  private final CaseStore cases;
  private final Caller caller;

  CaseResource(CaseStore cases, Caller caller) {
    this.cases = cases;
    this.caller = caller;
  }

  /** One case with everything that was investigated, planned and agreed. */
  @GET
  @Path("/{complaintId}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Response show(@PathParam("complaintId") UUID complaintId) {
    StoredCase stored = cases.visible(complaintId.toString(), caller.scope());
    return Response.ok(CaseView.of(stored))
        .tag(new EntityTag(Long.toString(stored.revision())))
        .build();
  }

  /** The cases that the caller may see, oldest complaint first. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  public Page<CaseSummary> list(
      @QueryParam("status") @Nullable List<String> status,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    QueryCheck check = new QueryCheck();
    Set<CaseStatus> wanted = check.anyOf("status", status, CaseStatus.class);
    Optional<String> ownedBy = check.text("owner", owner);
    Optional<Cursor> behind = check.cursor(cursor);
    int most = check.limit(limit);
    check.done();
    return Page.of(
        cases.list(new CaseStore.Query(caller.scope(), wanted, ownedBy, behind, most)),
        most,
        CaseSummary::of,
        row -> Cursor.behind(row.complaintId));
  }
}
