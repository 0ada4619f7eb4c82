package org.herstel.followup.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.aftercare.Check;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The rows that lists of checks and the agenda are made from. */
@ApplicationScoped
class CheckRows implements PanacheRepositoryBase<CheckRow, UUID>, Projection {
  private static final String VISIBLE =
      "select c from CheckRow c join RecoveryRow r on r.id = c.complaint where ";

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
  Optional<UUID> complaintOf(UUID check, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    parameters.put("id", check);
    return find(VISIBLE + "c.id = :id and " + visible.text(), parameters)
        .firstResultOptional()
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<CheckRow> page(Optional<UUID> complaint, Optional<Cursor> cursor, int limit, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    StringBuilder query = new StringBuilder(VISIBLE).append(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (complaint.isPresent()) {
      query.append(" and c.complaint = :complaint");
      parameters.put("complaint", complaint.get());
    }
    if (cursor.isPresent()) {
      query.append(" and (c.due, c.id) > (:due, :id)");
      parameters.put("due", cursor.get().instant(0));
      parameters.put("id", cursor.get().id(1));
    }
    query.append(" order by c.due, c.id");
    return find(query.toString(), parameters).range(0, limit).list();
  }
}
