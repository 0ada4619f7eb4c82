package org.herstel.followup.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.ledger.PromiseRow.Shown;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RowQuery;
import org.herstel.kit.security.Scope;

/** The rows that lists of promises are made from. */
@ApplicationScoped
class PromiseRows implements PanacheRepositoryBase<PromiseRow, UUID>, Projection {
  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    if (before.ledger().equals(after.ledger())) {
      return;
    }
    for (Promise promise : after.ledger().promises()) {
      Optional<Shown> known = before.ledger().find(promise.id()).map(Shown::of);
      Shown shown = Shown.of(promise);
      if (known.isEmpty()) {
        PromiseRow row = new PromiseRow(promise.id(), complaint);
        row.show(shown);
        persist(row);
      } else if (!known.get().equals(shown)) {
        findById(promise.id()).show(shown);
      }
    }
  }

  /** The complaint of a promise that the caller may see. */
  Optional<UUID> complaintOf(UUID id, Scope scope) {
    return RowQuery.of(PromiseRow.class, scope)
        .is("id", Optional.of(id))
        .first(this)
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<PromiseRow> page(PromiseFilter filter, Scope scope) {
    return RowQuery.of(PromiseRow.class, scope)
        .anyOf("state", filter.states())
        .is("owner", filter.owner())
        .is("complaint", filter.complaint())
        .ofTeam(filter.team())
        .before("due", filter.dueBefore())
        .page(this, "due", filter.cursor(), filter.limit());
  }
}
