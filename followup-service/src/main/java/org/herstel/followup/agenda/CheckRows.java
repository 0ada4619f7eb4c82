package org.herstel.followup.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RowQuery;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The rows that lists of checks and the agenda are made from. */
@ApplicationScoped
class CheckRows implements PanacheRepositoryBase<CheckRow, UUID>, Projection {
  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    for (Check check : after.aftercare().checks()) {
      boolean open = after.isOpen(check);
      Optional<Check> known = before.aftercare().find(check.id());
      if (known.isEmpty()) {
        CheckRow row = new CheckRow(check.id(), complaint, check.due());
        row.open = open;
        persist(row);
      } else if (before.isOpen(known.get()) != open || !known.get().due().equals(check.due())) {
        CheckRow row = findById(check.id());
        row.open = open;
        row.due = check.due();
      }
    }
  }

  /** The complaint of a check that the caller may see. */
  Optional<UUID> complaintOf(UUID id, Scope scope) {
    return RowQuery.of(CheckRow.class, scope)
        .is("id", Optional.of(id))
        .first(this)
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<CheckRow> page(Optional<UUID> complaint, Optional<Cursor> cursor, int limit, Scope scope) {
    return RowQuery.of(CheckRow.class, scope)
        .is("complaint", complaint)
        .page(this, "due", cursor, limit);
  }
}
