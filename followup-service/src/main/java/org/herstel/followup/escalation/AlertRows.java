package org.herstel.followup.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.alert.AlertState;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The rows that lists of alerts are made from. */
@ApplicationScoped
class AlertRows implements PanacheRepositoryBase<AlertRow, UUID>, Projection {
  private static final String VISIBLE =
      "select a from AlertRow a join RecoveryRow r on r.id = a.complaint where ";

  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    for (Alert alert : after.alerts().alerts()) {
      AlertState state = after.stateOf(alert);
      Optional<Alert> known = before.alerts().find(alert.id());
      if (known.isEmpty()) {
        AlertRow row = new AlertRow(alert.id(), complaint, alert.raisedAt());
        row.state = state;
        persist(row);
      } else if (before.stateOf(known.get()) != state) {
        findById(alert.id()).state = state;
      }
    }
  }

  /** The complaint of an alert that the caller may see. */
  Optional<UUID> complaintOf(UUID alert, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    parameters.put("id", alert);
    return find(VISIBLE + "a.id = :id and " + visible.text(), parameters)
        .firstResultOptional()
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<AlertRow> page(
      Set<AlertState> states,
      Optional<UUID> complaint,
      Optional<Cursor> cursor,
      int limit,
      Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    StringBuilder query = new StringBuilder(VISIBLE).append(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (!states.isEmpty()) {
      query.append(" and a.state in :states");
      parameters.put("states", states);
    }
    if (complaint.isPresent()) {
      query.append(" and a.complaint = :complaint");
      parameters.put("complaint", complaint.get());
    }
    if (cursor.isPresent()) {
      query.append(" and (a.raisedAt, a.id) > (:at, :id)");
      parameters.put("at", cursor.get().instant(0));
      parameters.put("id", cursor.get().id(1));
    }
    query.append(" order by a.raisedAt, a.id");
    return find(query.toString(), parameters).range(0, limit).list();
  }
}
