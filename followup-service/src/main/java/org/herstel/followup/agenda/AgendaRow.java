package org.herstel.followup.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that waits for somebody; a row of the view {@code agenda}. */
@Entity
@Immutable
@Table(name = "agenda")
class AgendaRow {
  /** What waits. */
  enum Kind {
    CHECK,
    PROMISE,
    APPOINTMENT,
    CALL
  }

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  Kind kind;

  UUID complaint;
  @Nullable String owner;
  @Nullable String team;
  Instant due;

  protected AgendaRow() {}
}
