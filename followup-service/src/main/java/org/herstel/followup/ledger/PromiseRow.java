package org.herstel.followup.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.followup.promise.Promise;
import org.herstel.followup.promise.PromiseState;

/** What lists of promises are filtered and ordered by. */
@Entity
@Table(name = "promise")
class PromiseRow {
  @Id UUID id;
  UUID complaint;
  String owner;

  @Enumerated(EnumType.STRING)
  PromiseState state;

  boolean owed;
  Instant due;

  protected PromiseRow() {}

  PromiseRow(UUID id, UUID complaint) {
    this.id = id;
    this.complaint = complaint;
  }

  /** What lists look at; most changes of a promise are not among it. */
  record Shown(String owner, PromiseState state, boolean owed, Instant due) {
    static Shown of(Promise promise) {
      return new Shown(promise.owner(), promise.state(), promise.owed(), promise.due());
    }
  }

  void show(Shown shown) {
    owner = shown.owner();
    state = shown.state();
    owed = shown.owed();
    due = shown.due();
  }
}
