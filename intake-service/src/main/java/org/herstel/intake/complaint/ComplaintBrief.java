package org.herstel.intake.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.ComplaintStatus;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.Owner;
import org.jspecify.annotations.Nullable;

/**
 * What one sees first of a complaint.
 *
 * @param firstResponseDue until when the customer is answered by a person
 */
public record ComplaintBrief(
    UUID id,
    String reference,
    ComplaintStatus status,
    int round,
    Instant receivedAt,
    String language,
    UUID customerId,
    @Nullable OwnerView owner,
    Instant firstResponseDue) {

  /** The accountable agent, with direct contact details. */
  public record OwnerView(
      String id, String name, String email, @Nullable String phone, String team, boolean accepted) {

    static OwnerView of(Ownership ownership) {
      Owner owner = ownership.owner();
      return new OwnerView(
          owner.id(),
          owner.name(),
          owner.email(),
          owner.phone(),
          owner.team(),
          ownership.accepted());
    }
  }

  /** What one sees of this complaint. */
  public static ComplaintBrief of(Complaint complaint) {
    ComplaintReceived received = complaint.received();
    return new ComplaintBrief(
        UUID.fromString(complaint.id()),
        received.reference(),
        complaint.status(),
        complaint.round(),
        complaint.receivedAt(),
        received.language(),
        received.customer().id(),
        Optional.ofNullable(complaint.ownership()).map(OwnerView::of).orElse(null),
        received.firstResponseDue());
  }
}
