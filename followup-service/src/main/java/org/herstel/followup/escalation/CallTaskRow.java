package org.herstel.followup.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.events.Rung;

/** What lists of call tasks are filtered and ordered by. */
@Entity
@Table(name = "call_task")
class CallTaskRow {
  @Id UUID id;
  UUID complaint;

  @Enumerated(EnumType.STRING)
  Rung rung;

  boolean open;

  @Column(name = "opened_at")
  Instant openedAt;

  protected CallTaskRow() {}

  CallTaskRow(UUID id, UUID complaint, Rung rung, Instant openedAt) {
    this.id = id;
    this.complaint = complaint;
    this.rung = rung;
    this.openedAt = openedAt;
  }
}
