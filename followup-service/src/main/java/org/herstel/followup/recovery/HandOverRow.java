package org.herstel.followup.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** How long one holding message took to leave. */
@Entity
@Table(name = "hand_over")
@IdClass(HandOverRow.Key.class)
class HandOverRow {
  @Id UUID promise;
  @Id int revision;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "took_ms")
  long tookMillis;

  protected HandOverRow() {}

  HandOverRow(UUID promise, int revision, Instant requestedAt, long tookMillis) {
    this.promise = promise;
    this.revision = revision;
    this.requestedAt = requestedAt;
    this.tookMillis = tookMillis;
  }

  /** Which message. */
  record Key(UUID promise, int revision) implements Serializable {}
}
