package org.herstel.followup.diary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.followup.appointment.Appointment;
import org.herstel.followup.appointment.AppointmentState;

/** What lists of appointments are filtered and ordered by. */
@Entity
@Table(name = "appointment")
class AppointmentRow {
  @Id UUID id;
  UUID complaint;
  UUID promise;
  String owner;

  @Enumerated(EnumType.STRING)
  AppointmentState state;

  Instant begins;

  protected AppointmentRow() {}

  AppointmentRow(UUID id, UUID complaint) {
    this.id = id;
    this.complaint = complaint;
  }

  void show(Appointment appointment) {
    promise = appointment.arrangement().promise();
    owner = appointment.arrangement().owner().id();
    state = appointment.state();
    begins = appointment.begin();
  }
}
