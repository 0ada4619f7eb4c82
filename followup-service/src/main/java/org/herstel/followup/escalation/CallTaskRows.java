package org.herstel.followup.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.calltask.CallTask;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The rows that lists of call tasks and the agenda are made from. */
@ApplicationScoped
class CallTaskRows implements PanacheRepositoryBase<CallTaskRow, UUID>, Projection {
  private static final String VISIBLE =
      "select t from CallTaskRow t join RecoveryRow r on r.id = t.complaint where ";

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
  Optional<UUID> complaintOf(UUID task, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    parameters.put("id", task);
    return find(VISIBLE + "t.id = :id and " + visible.text(), parameters)
        .firstResultOptional()
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<CallTaskRow> page(
      Optional<Boolean> open,
      Optional<UUID> complaint,
      Optional<Cursor> cursor,
      int limit,
      Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    StringBuilder query = new StringBuilder(VISIBLE).append(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (open.isPresent()) {
      query.append(" and t.open = :open");
      parameters.put("open", open.get());
    }
    if (complaint.isPresent()) {
      query.append(" and t.complaint = :complaint");
      parameters.put("complaint", complaint.get());
    }
    if (cursor.isPresent()) {
      query.append(" and (t.openedAt, t.id) > (:at, :id)");
      parameters.put("at", cursor.get().instant(0));
      parameters.put("id", cursor.get().id(1));
    }
    query.append(" order by t.openedAt, t.id");
    return find(query.toString(), parameters).range(0, limit).list();
  }
}
