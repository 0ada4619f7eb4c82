package org.herstel.followup.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.security.Scope;

/** The rows that lists of deadlines are made from. */
@ApplicationScoped
class DeadlineRows implements PanacheRepositoryBase<DeadlineRow, UUID>, Projection {
  private static final String VISIBLE =
      "select d from DeadlineRow d join RecoveryRow r on r.id = d.complaint where ";

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
  Optional<UUID> complaintOf(UUID deadline, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    parameters.put("id", deadline);
    return find(VISIBLE + "d.id = :id and " + visible.text(), parameters)
        .firstResultOptional()
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<DeadlineRow> page(DeadlineFilter filter, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    StringBuilder query = new StringBuilder(VISIBLE).append(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (!filter.states().isEmpty()) {
      query.append(" and d.state in :states");
      parameters.put("states", filter.states());
    }
    filter
        .complaint()
        .ifPresent(id -> {
          query.append(" and d.complaint = :complaint");
          parameters.put("complaint", id);
        });
    filter
        .dueBefore()
        .ifPresent(due -> {
          query.append(" and d.due < :before");
          parameters.put("before", due);
        });
    filter
        .cursor()
        .ifPresent(cursor -> {
          query.append(" and (d.due, d.id) > (:due, :id)");
          parameters.put("due", cursor.instant(0));
          parameters.put("id", cursor.id(1));
        });
    query.append(" order by d.due, d.id");
    return find(query.toString(), parameters).range(0, filter.limit()).list();
  }
}
