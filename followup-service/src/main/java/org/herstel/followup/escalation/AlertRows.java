package org.herstel.followup.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.herstel.followup.alert.Alert;
import org.herstel.followup.alert.AlertState;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RowQuery;
import org.herstel.kit.page.Cursor;
import org.herstel.kit.security.Scope;

/** The rows that lists of alerts are made from. */
@ApplicationScoped
class AlertRows implements PanacheRepositoryBase<AlertRow, UUID>, Projection {
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
  Optional<UUID> complaintOf(UUID id, Scope scope) {
    return RowQuery.of(AlertRow.class, scope)
        .is("id", Optional.of(id))
        .first(this)
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<AlertRow> page(
      Set<AlertState> states,
      Optional<UUID> complaint,
      Optional<Cursor> cursor,
      int limit,
      Scope scope) {
    return RowQuery.of(AlertRow.class, scope)
        .anyOf("state", states)
        .is("complaint", complaint)
        .page(this, "raisedAt", cursor, limit);
  }
}
