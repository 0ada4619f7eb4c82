package org.herstel.intake.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.Concern;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.intake.complaint.ComplaintStore.Stored;
import org.herstel.kit.state.StateJson;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A complaint as it is stored: columns to find it by, and its documents. */
@Entity(name = "Complaint")
@Table(name = "complaint")
@DynamicUpdate
class ComplaintRow {
  @Id UUID id;

  @Column(updatable = false)
  String reference;

  @Enumerated(EnumType.STRING)
  ComplaintStatus status;

  int round;
  long revision;

  @Column(updatable = false)
  UUID customer;

  @Nullable String owner;
  @Nullable String team;

  @Column(updatable = false)
  @Nullable String source;

  @Column(name = "received_at", updatable = false)
  Instant receivedAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** {@link ComplaintReceived}: the story is long and never changes. */
  @Column(updatable = false)
  String received;

  /** {@link State}. */
  String state;

  /** What can be searched; written only, and only when it changes. */
  @ColumnTransformer(read = "null", write = "to_tsvector('simple', left(?, 150000))")
  @Nullable String words;

  /** The documents, read once. */
  @Transient private @Nullable Complaint current;

  /** What became of the complaint since it came in. */
  record State(
      List<Concern> addedConcerns,
      Conversation conversation,
      @Nullable Ownership ownership,
      Progress progress,
      @Nullable ComplaintStatus ending) {}

  static ComplaintRow of(Complaint complaint) {
    ComplaintReceived received = complaint.received();
    ComplaintRow row = new ComplaintRow();
    row.id = UUID.fromString(complaint.id());
    row.reference = received.reference();
    row.customer = received.customer().id();
    row.source = received.source();
    row.receivedAt = complaint.receivedAt();
    row.received = StateJson.write(received);
    row.words = words(complaint);
    row.revision = 1;
    row.set(complaint);
    return row;
  }

  void update(Complaint complaint) {
    if (!complaint.concerns().equals(stored().complaint().concerns())) {
      words = words(complaint);
    }
    set(complaint);
    revision++;
  }

  Stored stored() {
    if (current == null) {
      current = read();
    }
    return new Stored(current, revision);
  }

  private Complaint read() {
    ComplaintReceived first = StateJson.read(received, ComplaintReceived.class);
    State since = StateJson.read(state, State.class);
    return new Complaint(
        id.toString(),
        round,
        receivedAt,
        updatedAt,
        first,
        Stream.concat(first.concerns().stream(), since.addedConcerns().stream()).toList(),
        since.conversation(),
        since.ownership(),
        since.progress(),
        since.ending());
  }

  private void set(Complaint complaint) {
    current = complaint;
    Ownership ownership = complaint.ownership();
    status = complaint.status();
    round = complaint.round();
    updatedAt = complaint.updatedAt();
    owner = ownership == null ? null : ownership.owner().id();
    team = ownership == null ? null : ownership.owner().team();
    state =
        StateJson.write(
            new State(
                complaint.concerns().stream().skip(complaint.received().concerns().size()).toList(),
                complaint.conversation(),
                ownership,
                complaint.progress(),
                complaint.ending()));
  }

  private static String words(Complaint complaint) {
    return Stream.concat(
            Stream.of(complaint.received().narrative()),
            complaint.concerns().stream().map(Concern::description))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
