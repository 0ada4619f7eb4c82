package org.herstel.followup.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.herstel.events.IntakeEvent.ComplaintReceived;
import org.herstel.invitation.Invited;

/**
 * All appointments of one complaint, and the customer whom they are with.
 *
 * @param customer empty for a complaint that came in before appointments were kept
 */
public record Appointments(Optional<Invited> customer, List<Appointment> all) {
  public static final Appointments NONE = new Appointments(Optional.empty(), List.of());

  public Appointments {
    all = List.copyOf(all);
  }

  /** The customer who complained; the first word counts. */
  public Appointments with(ComplaintReceived received) {
    Invited known =
        customer.orElseGet(() ->
            new Invited(
                received.customer().name(),
                received.customer().email(),
                received.language(),
                received.reference()));
    return new Appointments(Optional.of(known), all);
  }

  public Optional<Appointment> find(UUID id) {
    return all.stream().filter(appointment -> appointment.id().equals(id)).findFirst();
  }

  public List<Appointment> open() {
    return all.stream().filter(Appointment::open).toList();
  }

  public Appointments add(Appointment appointment) {
    return new Appointments(customer, Stream.concat(all.stream(), Stream.of(appointment)).toList());
  }

  /** The appointments after a change to one; nothing changes if it is not there. */
  public Appointments change(UUID id, UnaryOperator<Appointment> change) {
    return new Appointments(
        customer,
        all.stream()
            .map(appointment ->
                appointment.id().equals(id) ? change.apply(appointment) : appointment)
            .toList());
  }
}
