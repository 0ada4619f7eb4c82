package org.herstel.intake.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.herstel.intake.reception.ComplaintBody.CustomerBody;
import org.herstel.kit.state.StateJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Feedback as it is read; {@link FeedbackStore#add} writes it. */
@Entity(name = "Feedback")
@Table(name = "feedback")
@Immutable
class FeedbackRow {
  @Id UUID id;

  String place;
  @Nullable Integer score;
  String words;
  String language;

  /** {@link CustomerBody}. */
  @Nullable String customer;

  @Column(name = "customer_id")
  @Nullable UUID customerId;

  @Nullable UUID complaint;

  @Column(name = "received_at")
  Instant receivedAt;

  byte @Nullable [] form;

  Feedback feedback() {
    return new Feedback(
        id,
        place,
        score,
        words,
        language,
        customer == null ? null : StateJson.read(customer, CustomerBody.class),
        customerId,
        complaint,
        receivedAt);
  }
}
