package org.herstel.followup.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.followup.alert.AlertState;

/** What lists of alerts are filtered and ordered by. */
@Entity
@Table(name = "alert")
class AlertRow {
  @Id UUID id;
  UUID complaint;

  @Enumerated(EnumType.STRING)
  AlertState state;

  @Column(name = "raised_at")
  Instant raisedAt;

  protected AlertRow() {}

  AlertRow(UUID id, UUID complaint, Instant raisedAt) {
    this.id = id;
    this.complaint = complaint;
    this.raisedAt = raisedAt;
  }
}
