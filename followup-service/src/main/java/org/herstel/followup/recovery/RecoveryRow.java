package org.herstel.followup.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.herstel.kit.state.StateJson;
import org.jspecify.annotations.Nullable;

/** A complaint's recovery as it is stored. */
@Entity
@Table(name = "recovery")
class RecoveryRow {
  @Id UUID id;
  long revision;
  @Nullable String owner;
  @Nullable String team;

  @Column(columnDefinition = "text")
  String document;

  protected RecoveryRow() {}

  RecoveryRow(UUID id) {
    this.id = id;
  }

  Recovery read() {
    return StateJson.read(document, Recovery.class);
  }

  void write(Recovery recovery) {
    revision++;
    owner = recovery.accountable().map(Recovery.Accountable::agent).orElse(null);
    team = recovery.team().orElse(null);
    document = StateJson.write(recovery);
  }
}
