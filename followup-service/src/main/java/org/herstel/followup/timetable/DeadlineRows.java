package org.herstel.followup.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RowQuery;
import org.herstel.kit.security.Scope;

/** The rows that lists of deadlines are made from. */
@ApplicationScoped
class DeadlineRows implements PanacheRepositoryBase<DeadlineRow, UUID>, Projection {
  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    boolean same = before.withdrawn() == after.withdrawn();
    if (same && before.deadlines().equals(after.deadlines())) {
      return;
    }
    for (Deadline deadline : after.deadlines().all()) {
      Optional<Deadline> known = before.deadlines().find(deadline.id());
      if (known.isEmpty()) {
        DeadlineRow row = new DeadlineRow(deadline.id(), complaint);
        row.show(deadline, after.withdrawn());
        persist(row);
      } else if (!same || !known.get().equals(deadline)) {
        findById(deadline.id()).show(deadline, after.withdrawn());
      }
    }
  }

  /** The complaint of a deadline that the caller may see. */
  Optional<UUID> complaintOf(UUID id, Scope scope) {
    return RowQuery.of(DeadlineRow.class, scope)
        .is("id", Optional.of(id))
        .first(this)
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<DeadlineRow> page(DeadlineFilter filter, Scope scope) {
    return RowQuery.of(DeadlineRow.class, scope)
        .anyOf("state", filter.states())
        .is("complaint", filter.complaint())
        .before("due", filter.dueBefore())
        .page(this, "due", filter.cursor(), filter.limit());
  }
}
