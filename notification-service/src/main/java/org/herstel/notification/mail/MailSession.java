package org.herstel.notification.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** The settings of the mail server in the form that the mail library wants. */
@Singleton
public class MailSession {
  static {
    // Else the library searches the class path for it once and again for every part of every mail
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private final Session session;

  MailSession(SmtpSettings settings) {
    this.session = Session.getInstance(settings.asProperties());
  }

  public Session session() {
    return session;
  }
}
