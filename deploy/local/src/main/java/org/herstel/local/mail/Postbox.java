package org.herstel.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/**
 * The one mailbox of everybody. GreenMail would keep each recipient's mails in memory; this puts
 * them into the store, before the sender is told that they were taken.
 */
final class Postbox implements GreenMailUser {
  private final MailStore store;
  private MovingMessage latest;

  Postbox(MailStore store) {
    this.store = store;
  }

  /** Called once for each recipient, one message after the other; a message is kept once. */
  @Override
  public synchronized void deliver(MovingMessage message) {
    if (message != latest) {
      List<String> recipients =
          message.getToAddresses().stream().map(MailAddress::getEmail).toList();
      store.keep(message.getMessage(), recipients);
      latest = message;
    }
  }

  @Override
  public void deliver(MimeMessage message) {
    store.keep(message, List.of());
  }

  @Override
  public String getEmail() {
    return "everybody@localhost";
  }

  @Override
  public String getLogin() {
    return "everybody";
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {
    throw new UnsupportedOperationException("this mailbox has no password");
  }

  @Override
  public void authenticate(String password) {
    // whoever asks may in: it listens on the loopback interface only
  }

  @Override
  public String getQualifiedMailboxName() {
    return "everybody";
  }

  @Override
  public void create() {
    // there from the start
  }

  @Override
  public void delete() {
    throw new UnsupportedOperationException("this mailbox stays");
  }
}
