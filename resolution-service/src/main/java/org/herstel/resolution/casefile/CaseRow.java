package org.herstel.resolution.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Optional;
import org.herstel.events.Owner;
import org.herstel.kit.state.StateJson;
import org.jspecify.annotations.Nullable;

/** The row of a case: the columns that lists filter by, and the case as a document. */
@Entity
@Table(name = "case_file")
class CaseRow {
  @Id
  @Column(name = "complaint_id")
  String complaintId;

  long revision;

  @Enumerated(EnumType.STRING)
  CaseStatus status;

  int round;
  String reference;
  @Nullable String owner;
  @Nullable String team;
  @Nullable String source;
  String document;

  /** The document as read, so that a batch of facts reads it once. */
  @Transient @Nullable CaseFile file;

  CaseFile file() {
    if (file == null) {
      file = StateJson.read(document, CaseFile.class);
    }
    return file;
  }

  void change(CaseFile changed) {
    Optional<Owner> accountable = Optional.ofNullable(changed.complaint().owner());
    revision++;
    file = changed;
    status = changed.status();
    round = changed.round().number();
    reference = changed.complaint().reference();
    owner = accountable.map(Owner::id).orElse(null);
    team = accountable.map(Owner::team).orElse(null);
    document = StateJson.write(changed);
  }
}
