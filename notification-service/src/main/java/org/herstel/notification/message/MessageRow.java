package org.herstel.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A message as lists show it; written by {@link MessageTable}. */
@Entity
@Immutable
@Table(name = "message")
public class MessageRow {
  @Id UUID id;
  String complaint;
  int round;
  String reason;
  String recipient;
  Instant created;
  Instant deadline;

  @Enumerated(EnumType.STRING)
  MessageState state;

  int attempts;

  @Column(name = "next_attempt")
  @Nullable Instant nextAttempt;
}
