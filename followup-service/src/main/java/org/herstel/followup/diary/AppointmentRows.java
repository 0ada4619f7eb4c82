package org.herstel.followup.diary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.recovery.Projection;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.RowQuery;
import org.herstel.kit.security.Scope;

/** The rows that lists of appointments are made from. */
@ApplicationScoped
class AppointmentRows implements PanacheRepositoryBase<AppointmentRow, UUID>, Projection {
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
  Optional<UUID> complaintOf(UUID id, Scope scope) {
    return RowQuery.of(AppointmentRow.class, scope)
        .is("id", Optional.of(id))
        .first(this)
        .map(row -> row.complaint);
  }

  /** One row more than asked for, so that the end is known. */
  List<AppointmentRow> page(AppointmentFilter filter, Scope scope) {
    return RowQuery.of(AppointmentRow.class, scope)
        .anyOf("state", filter.states())
        .is("owner", filter.owner())
        .is("complaint", filter.complaint())
        .page(this, "begins", filter.cursor(), filter.limit());
  }
}
