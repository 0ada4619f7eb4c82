package org.herstel.followup.timetable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.followup.deadline.Deadline;
import org.herstel.followup.deadline.DeadlineState;

/** What lists of deadlines are filtered and ordered by. */
@Entity
@Table(name = "deadline")
class DeadlineRow {
  @Id UUID id;
  UUID complaint;

  @Enumerated(EnumType.STRING)
  DeadlineState state;

  Instant due;

  protected DeadlineRow() {}

  DeadlineRow(UUID id, UUID complaint) {
    this.id = id;
    this.complaint = complaint;
  }

  void show(Deadline deadline, boolean withdrawn) {
    state = deadline.state(withdrawn);
    due = deadline.due();
  }
}
