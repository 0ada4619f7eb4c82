package org.herstel.followup.diary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.kit.security.Scope;

/** The rows that lists of appointments are made from. */
@ApplicationScoped
class AppointmentRows implements PanacheRepositoryBase<AppointmentRow, UUID>, Projection {
  private static final String VISIBLE =
      "select a from AppointmentRow a join RecoveryRow r on r.id = a.complaint where ";

  @Override
  public void write(UUID complaint, Recovery before, Recovery after) {
    for (Appointment appointment : after.appointments().all()) {
      Optional<Appointment> known = before.appointments().find(appointment.id());
      if (known.isEmpty()) {
        AppointmentRow row = new AppointmentRow(appointment.id(), complaint);
        row.show(appointment);
        persist(row);
      } else if (!known.get().equals(appointment)) {
        findById(appointment.id()).show(appointment);
      }
    }
  }

  /** The complaint of an appointment that the caller may see. */
  Optional<UUID> complaintOf(UUID appointment, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    parameters.put("id", appointment);
    return find(VISIBLE + "a.id = :id and " + visible.text(), parameters)
        .firstResultOptional()
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<AppointmentRow> page(AppointmentFilter filter, Scope scope) {
    Scope.Condition visible = scope.in("r.team", "''");
    StringBuilder query = new StringBuilder(VISIBLE).append(visible.text());
    Map<String, Object> parameters = new HashMap<>(visible.parameters());
    if (!filter.states().isEmpty()) {
      query.append(" and a.state in :states");
      parameters.put("states", filter.states());
    }
    filter
        .owner()
        .ifPresent(owner -> {
          query.append(" and a.owner = :owner");
          parameters.put("owner", owner);
        });
    filter
        .complaint()
        .ifPresent(complaint -> {
          query.append(" and a.complaint = :complaint");
          parameters.put("complaint", complaint);
        });
    filter
        .cursor()
        .ifPresent(cursor -> {
          query.append(" and (a.begins, a.id) > (:begins, :id)");
          parameters.put("begins", cursor.instant(0));
          parameters.put("id", cursor.id(1));
        });
    query.append(" order by a.begins, a.id");
    return find(query.toString(), parameters).range(0, filter.limit()).list();
  }
}
