package org.herstel.notification.recipient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The columns that queries choose by; written by {@link RecipientTable}. */
@Entity
@Immutable
@Table(name = "recipient")
public class RecipientRow {
  @Id
  @Column(name = "complaint")
  String complaint;

  @Column(name = "team")
  String team;

  @Column(name = "source")
  String source;
}
