package org.herstel.followup.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What lists of aftercare checks are filtered and ordered by. */
@Entity
@Table(name = "aftercare_check")
class CheckRow {
  @Id UUID id;
  UUID complaint;
  boolean open;
  Instant due;

  protected CheckRow() {}

  CheckRow(UUID id, UUID complaint, Instant due) {
    this.id = id;
    this.complaint = complaint;
    this.due = due;
  }
}
