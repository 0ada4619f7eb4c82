package org.herstel.followup.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.calltask.CallTask;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RowQuery;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The rows that lists of call tasks and the agenda are made from. */
@ApplicationScoped
class CallTaskRows implements PanacheRepositoryBase<CallTaskRow, UUID>, Projection {
  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    for (CallTask task : after.calls().tasks()) {
      boolean open = after.isOpen(task);
      Optional<CallTask> known = before.calls().find(task.id());
      if (known.isEmpty()) {
        CallTaskRow row = new CallTaskRow(task.id(), complaint, task.rung(), task.openedAt());
        row.open = open;
        persist(row);
      } else if (before.isOpen(known.get()) != open) {
        findById(task.id()).open = open;
      }
    }
  }

  /** The complaint of a call task that the caller may see. */
  Optional<UUID> complaintOf(UUID id, Scope scope) {
    return RowQuery.of(CallTaskRow.class, scope)
        .is("id", Optional.of(id))
        .first(this)
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<CallTaskRow> page(
      Optional<Boolean> open,
      Optional<UUID> complaint,
      Optional<Cursor> cursor,
      int limit,
      Scope scope) {
    return RowQuery.of(CallTaskRow.class, scope)
        .is("open", open)
        .is("complaint", complaint)
        .page(this, "openedAt", cursor, limit);
  }
}
