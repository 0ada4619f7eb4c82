package org.herstel.followup.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An occurrence as it is stored, with all that it can be grouped by. */
@Entity
@Table(name = "occurrence")
@IdClass(OccurrenceRow.Key.class)
class OccurrenceRow {
  @Id UUID complaint;

  @Id
  @Enumerated(EnumType.STRING)
  Measure measure;

  @Id UUID item;
  @Id int number;
  Instant at;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column(name = "took_ms")
  @Nullable Long tookMillis;

  @Nullable String team;
  @Nullable String owner;
  @Nullable String kind;
  @Nullable String channel;

  protected OccurrenceRow() {}

  OccurrenceRow(Key key, Occurrence occurrence) {
    this.complaint = key.complaint;
    this.measure = key.measure;
    this.item = key.item;
    this.number = key.number;
    show(occurrence);
  }

  /** Which one. */
  record Key(UUID complaint, Measure measure, UUID item, int number) implements Serializable {
    static Key of(UUID complaint, Occurrence.Identity identity) {
      return new Key(complaint, identity.measure(), identity.item(), identity.number());
    }
  }

  final void show(Occurrence occurrence) {
    at = occurrence.at();
    outcome = occurrence.outcome();
    tookMillis = occurrence.tookMillis();
    team = occurrence.team();
    owner = occurrence.owner();
    kind = occurrence.kind();
    channel = occurrence.channel();
  }
}
