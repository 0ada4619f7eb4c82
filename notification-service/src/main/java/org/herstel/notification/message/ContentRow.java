package org.herstel.notification.message;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a message says; written by {@link ContentTable}. */
@Entity
@Immutable
@Table(name = "content")
public class ContentRow {
  @Id UUID message;
  String language;
  String subject;
  String body;
  String html;
  String hash;
  @Nullable String calendar;
}
