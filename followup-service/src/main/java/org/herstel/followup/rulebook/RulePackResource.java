package org.herstel.followup.rulebook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.herstel.followup.rulepack.RulePack;
import org.herstel.kit.problem.NotFound;
import org.herstel.kit.security.Roles;

/** The rule packs, which are data and read at the start. */
@Path("/v1/rule-packs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Rules")
public class RulePackResource {
  private static final Comparator<RulePack> ORDER =
      Comparator.comparing(RulePack::id)
          .thenComparing(Comparator.comparing(RulePack::validFrom).reversed());

  private final RuleBooks books;

  RulePackResource(RuleBooks books) {
    this.books = books;
  }

  /** Versions of packs. */
  record RulePacksView(List<RulePackView> items) {}

  /** All packs in all versions, the newest of each first. */
  @GET
  public RulePacksView list() {
    return new RulePacksView(
        books.book().packs().all().stream().sorted(ORDER).map(RulePackView::of).toList());
  }

  /** All versions of one pack, the newest first. */
  @GET
  @Path("/{id}")
  public RulePacksView one(@PathParam("id") String id) {
    List<RulePackView> versions =
        list().items().stream().filter(pack -> pack.id().equals(id)).toList();
    if (versions.isEmpty()) {
      throw new NotFound("rule pack");
    }
    return new RulePacksView(versions);
  }
}
