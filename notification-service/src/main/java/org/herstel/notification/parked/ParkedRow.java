package org.herstel.notification.parked;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that some service parked, as it announced it last. */
@Entity
@Table(name = "parked_anywhere")
public class ParkedRow {
  @Id UUID id;
  String service;
  String complaint;
  String kind;
  String reason;
  @Nullable String source;
  @Nullable String sequence;
  @Nullable String type;
  String place;

  @Column(name = "parked_at")
  Instant parkedAt;

  String state;
  byte @Nullable [] data;
}
