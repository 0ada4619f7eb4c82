package org.herstel.notification.message;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.herstel.events.Owner;
import org.herstel.notification.mail.Delivery;
import org.herstel.notification.mail.Envelopes;
import org.herstel.notification.mail.MailAddress;
import org.herstel.notification.mail.MailWriter;
import org.herstel.notification.mail.SmtpConnection;
import org.herstel.notification.recipient.Recipient;
import org.jboss.logging.Logger;

/** Takes one message at a time to the mail server, over a connection of its own. */
final class Courier {
  private static final Logger LOG = Logger.getLogger(Courier.class);

  private final Queue queue;
  private final Envelopes envelopes;
  private final SmtpConnection connection;
  private final Outage outage;
  private final Duration fresh;
  private final Duration lease;

  Courier(
      Queue queue,
      Envelopes envelopes,
      SmtpConnection connection,
      Outage outage,
      SendingSettings settings) {
    this.queue = queue;
    this.envelopes = envelopes;
    this.connection = connection;
    this.outage = outage;
    this.fresh = settings.fresh();
    this.lease = settings.lease();
  }

  /** Makes the attempt that was recorded as started. */
  Concluded deliver(Claimed claimed) {
    Outcome outcome = attempt(claimed);
    return new Concluded(
        claimed.message(), claimed.message().attempts(), outcome, claimed.clock().now());
  }

  /** Gives a message back untried; it waits for another turn. */
  Concluded leave(Claimed claimed) {
    return new Concluded(
        claimed.message(),
        claimed.message().attempts(),
        new Outcome.NotTried(new Verdict.Good()),
        claimed.clock().now());
  }

  /** Lets the connection go, if there is one. */
  void rest() {
    connection.close();
  }

  private Outcome attempt(Claimed claimed) {
    if (claimed.clock().age() > lease.toNanos() / 2) {
      return new Outcome.NotTried(new Verdict.Good());
    }
    Verdict verdict = verdict(claimed);
    if (!(verdict instanceof Verdict.Good)) {
      return new Outcome.NotTried(verdict);
    }
    Delivery delivery = hand(claimed);
    note(delivery);
    Instant at = claimed.clock().now();
    return switch (delivery) {
      case Delivery.Taken(String answer) -> new Outcome.HandedOver(at, answer);
      case Delivery.Deferred(String answer) -> new Outcome.Temporary(answer);
      case Delivery.Refused(String failure, String answer) ->
          new Outcome.Permanent(failure, answer);
      case Delivery.Unavailable(String answer) -> new Outcome.Technical(answer);
      case Delivery.Unknown(String answer) -> new Outcome.Unknown(answer);
    };
  }

  private void note(Delivery delivery) {
    if (delivery instanceof Delivery.Unavailable) {
      if (outage.failed()) {
        LOG.errorf(
            "ALARM: there is no mail server to talk to (%s). Mails wait; one tries every now and"
                + " then until it gets through",
            delivery.answer());
      }
    } else if (outage.answered()) {
      LOG.info("The mail server is back; the mails that waited leave now, the most urgent first");
    }
  }

  /** What was read at the claim counts while it is fresh; the clock always counts. */
  private Verdict verdict(Claimed claimed) {
    Message message = claimed.message();
    boolean stale = message.occasion().neverStale() || claimed.clock().age() > fresh.toNanos();
    return stale
        ? queue.judge(message)
        : Verdict.of(message, claimed.known(), claimed.clock().now());
  }

  private Delivery hand(Claimed claimed) {
    Message message = claimed.message();
    Optional<MailAddress> to =
        Optional.ofNullable(message.to().email()).flatMap(MailAddress::parse);
    if (to.isEmpty()) {
      return new Delivery.Refused("invalid-address", "not an address that can be handed over");
    }
    if (claimed.mail().isEmpty()) {
      return new Delivery.Refused("cannot-be-written", "the mail could not be written");
    }
    try {
      return connection.send(envelopes.put(claimed.mail().get(), cover(claimed, to.get())));
    } catch (MessagingException e) {
      return new Delivery.Unavailable("the mail cannot be put together: " + e.getMessage());
    }
  }

  private static Envelopes.Cover cover(Claimed claimed, MailAddress to) {
    Message message = claimed.message();
    Recipient known = claimed.known();
    boolean toCustomer = !(message.occasion() instanceof Occasion.SupervisorAlert);
    return new Envelopes.Cover(
        message.id(),
        message.complaint(),
        message.to().name(),
        to,
        Optional.ofNullable(known.owner())
            .filter(owner -> toCustomer)
            .map(Owner::email)
            .flatMap(MailAddress::parse),
        MailWriter.language(message, known).tag(),
        message.created());
  }
}
