package org.herstel.kit.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.kit.page.Page;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Roles;

/** What this service said about a complaint, for auditors. */
@Path("/v1/journal")
@Tag(name = "journal")
@RunOnVirtualThread
public class JournalResource {
  private final Journal journal;

  JournalResource(Journal journal) {
    this.journal = journal;
  }

  @GET
  @Path("/{complaintId}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "This service's own events about a complaint, in order, with chain hashes")
  public Page<JournalView> read(@PathParam("complaintId") String complaintId) {
    List<JournalView> events = journal.read(complaintId).stream().map(JournalView::of).toList();
    if (events.isEmpty()) {
      throw new NotFound("complaint in this journal");
    }
    return new Page<>(events, null);
  }
}
