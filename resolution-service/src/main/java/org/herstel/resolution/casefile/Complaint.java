package org.herstel.resolution.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.herstel.events.Concern;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.events.Owner;
import org.jspecify.annotations.Nullable;

/**
 * What intake says of the complaint, as far as the case needs it: copies, never decided here.
 *
 * @param language BCP 47 tag that the customer's page is shown in
 * @param customerName how the customer is addressed
 * @param owner as of the newest assignment or acceptance
 */
public record Complaint(
    String reference,
    String language,
    String customerName,
    List<Concern> concerns,
    @Nullable Owner owner,
    boolean ownerAccepted,
    boolean withdrawn) {

  public Complaint {
    concerns = List.copyOf(concerns);
  }

  static Complaint received(ComplaintReceived event) {
    return new Complaint(
        event.reference(),
        event.language(),
        event.customer().name(),
        event.concerns(),
        null,
        false,
        false);
  }

  /** The accountable agent's id, once there is one. */
  public Optional<String> ownerId() {
    return Optional.ofNullable(owner).map(Owner::id);
  }

  /** The concern with this number. */
  public Optional<Concern> concern(int number) {
    return concerns.stream().filter(concern -> concern.number() == number).findFirst();
  }

  Complaint withConcern(Concern concern) {
    List<Concern> more = new ArrayList<>(concerns);
    more.add(concern);
    return new Complaint(reference, language, customerName, more, owner, ownerAccepted, withdrawn);
  }

  Complaint withOwner(Owner newOwner, boolean accepted) {
    return new Complaint(
        reference, language, customerName, concerns, newOwner, accepted, withdrawn);
  }

  Complaint takenBack() {
    return new Complaint(reference, language, customerName, concerns, owner, ownerAccepted, true);
  }
}
