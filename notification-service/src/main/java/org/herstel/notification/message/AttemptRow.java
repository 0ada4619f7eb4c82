package org.herstel.notification.message;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One attempt of a message; written by {@link AttemptTable}. */
@Entity
@Immutable
@Table(name = "attempt")
public class AttemptRow {
  @EmbeddedId Key key;
  Instant started;
  @Nullable Instant finished;
  @Nullable String outcome;
  @Nullable String answer;

  /** Which attempt of which message. */
  @Embeddable
  public record Key(UUID message, int number) {}
}
