package org.herstel.notification.mail;

import java.util.Objects;
import java.util.Optional;
import org.herstel.events.Arrangement;
import org.herstel.events.Customer;
import org.herstel.invitation.Invitation;
import org.herstel.invitation.Invitation.Method;
import org.herstel.invitation.Invited;
import org.herstel.notification.message.Message;
import org.herstel.notification.message.Occasion;
import org.herstel.notification.recipient.Recipient;

/** The invitation that goes with a mail; follow-up serves the same one. */
final class Enclosure {
  private Enclosure() {}

  static Optional<Invitation> of(Message message, Recipient known) {
    return switch (message.occasion()) {
      case Occasion.AppointmentInvitation invitation ->
          Optional.of(file(Method.REQUEST, invitation.arrangement(), message, known));
      case Occasion.AppointmentCancellation cancellation ->
          Optional.of(file(Method.CANCEL, cancellation.arrangement(), message, known));
      default -> Optional.empty();
    };
  }

  private static Invitation file(
      Method method, Arrangement arrangement, Message message, Recipient known) {
    Customer customer = known.customer();
    return Invitation.of(
        method,
        arrangement,
        new Invited(
            customer == null ? "" : customer.name(),
            customer == null ? null : customer.email(),
            known.language(),
            Objects.requireNonNullElse(known.reference(), message.complaint())),
        message.cause().time());
  }
}
