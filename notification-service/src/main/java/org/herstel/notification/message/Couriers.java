package org.herstel.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.herstel.notification.mail.Envelopes;
import org.herstel.notification.mail.MailSession;
import org.herstel.notification.mail.SmtpConnection;
import org.herstel.notification.mail.SmtpSettings;

/** Hires couriers: each has a connection of its own, all share what they know of the server. */
@ApplicationScoped
class Couriers {
  private final Queue queue;
  private final MailSession session;
  private final Envelopes envelopes;
  private final SmtpSettings smtp;
  private final SendingSettings settings;

  Couriers(
      Queue queue,
      MailSession session,
      Envelopes envelopes,
      SmtpSettings smtp,
      SendingSettings settings) {
    this.queue = queue;
    this.session = session;
    this.envelopes = envelopes;
    this.smtp = smtp;
    this.settings = settings;
  }

  Courier next(Outage outage) {
    return new Courier(
        queue, envelopes, new SmtpConnection(session.session(), smtp), outage, settings);
  }
}
