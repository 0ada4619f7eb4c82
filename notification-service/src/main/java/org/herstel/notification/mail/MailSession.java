package org.herstel.notification.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Session;

/** The settings of the mail server in the form that the mail library wants. */
@Singleton
public class MailSession {
  private final Session session;

  MailSession(SmtpSettings settings) {
    this.session = Session.getInstance(settings.asProperties());
  }

  public Session session() {
    return session;
  }
}
