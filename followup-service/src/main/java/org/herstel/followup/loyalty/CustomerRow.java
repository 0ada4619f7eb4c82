package org.herstel.followup.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint and whose it is. */
@Entity
@Table(name = "customer_complaint")
class CustomerRow {
  @Id UUID complaint;
  UUID customer;

  @Column(name = "received_at")
  Instant receivedAt;

  @Column(name = "resolved_at")
  @Nullable Instant resolvedAt;

  int rounds;

  protected CustomerRow() {}

  CustomerRow(UUID complaint) {
    this.complaint = complaint;
  }
}
