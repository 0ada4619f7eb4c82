package org.herstel.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.herstel.notification.mail.PhasedTransport.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server, opened when needed and kept for the mails that follow. Used by
 * one thread at a time.
 */
public final class SmtpConnection implements AutoCloseable {
  private final Session session;
  private final SmtpSettings settings;
  private @Nullable PhasedTransport open;

  public SmtpConnection(Session session, SmtpSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  /** Hands a mail over. Whatever goes wrong is part of the answer, and closes the connection. */
  public Delivery send(MimeMessage mail) {
    boolean reused = open != null;
    PhasedTransport transport = null;
    try {
      transport = connected();
      return sent(transport, mail);
    } catch (MessagingException e) {
      Phase phase = transport == null ? Phase.CONNECT : transport.phase();
      close();
      return reused && SmtpFailure.isStale(e, phase) ? send(mail) : SmtpFailure.delivery(e, phase);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Delivery sent(PhasedTransport transport, MimeMessage mail)
      throws MessagingException {
    transport.begin();
    transport.sendMessage(mail, mail.getAllRecipients());
    return new Delivery.Taken(PlainText.line(transport.getLastServerResponse()));
  }

  private PhasedTransport connected() throws MessagingException {
    if (open == null) {
      PhasedTransport transport = new PhasedTransport(session);
      transport.connect(
          settings.host(),
          settings.port(),
          settings.username().orElse(null),
          settings.password().orElse(null));
      open = transport;
    }
    return open;
  }

  /** Lets the connection go, if there is one. */
  @Override
  public void close() {
    PhasedTransport closing = open;
    open = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (MessagingException e) {
        // nothing is lost: the next mail opens a new one
      }
    }
  }
}
