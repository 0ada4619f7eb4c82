package org.herstel.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that remembers how far it came with a message. */
final class PhasedTransport extends SMTPTransport {

  /** What the connection is about; before END the server cannot have taken the message. */
  enum Phase {
    CONNECT,
    SENDER,
    RECIPIENT,
    DATA,
    END
  }

  private Phase phase = Phase.CONNECT;

  PhasedTransport(Session session) {
    super(session, new URLName("smtp", null, -1, null, null, null));
  }

  /** Forgets the mail before. */
  void begin() {
    phase = Phase.SENDER;
  }

  Phase phase() {
    return phase;
  }

  @Override
  protected void rcptTo() throws MessagingException {
    phase = Phase.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    phase = Phase.DATA;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    phase = Phase.END;
    super.finishData();
  }
}
