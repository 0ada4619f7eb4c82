package org.herstel.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.herstel.invitation.Invitation;

/**
 * Puts a mail into its envelope: the header fields and the two forms of the text. The same message
 * gets the same Message-ID and date at every attempt.
 */
public final class Envelopes {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Session session;
  private final SmtpSettings settings;
  private final String company;

  public Envelopes(Session session, SmtpSettings settings, String company) {
    this.session = session;
    this.settings = settings;
    this.company = PlainText.line(company);
  }

  /**
   * What goes on the envelope.
   *
   * @param replyTo the owner's address, where it is known
   */
  public record Cover(
      UUID message,
      String complaint,
      String name,
      MailAddress to,
      Optional<MailAddress> replyTo,
      String language,
      Instant date) {}

  /**
   * The mail ready to be sent.
   *
   * @throws MessagingException if the configured sender is not an address
   */
  public MimeMessage put(Mail mail, Cover cover) throws MessagingException {
    MimeMessage mime = new WithId(session, id(cover.message().toString()));
    mime.setFrom(address(settings.from(), company));
    mime.setRecipient(RecipientType.TO, address(cover.to().text(), PlainText.line(cover.name())));
    if (cover.replyTo().isPresent()) {
      mime.setReplyTo(new InternetAddress[] {new InternetAddress(cover.replyTo().get().text())});
    }
    mime.setSubject(mail.subject(), UTF_8);
    mime.setSentDate(Date.from(cover.date()));
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    mime.setHeader("Content-Language", cover.language());
    mime.setHeader("References", id("complaint-" + cover.complaint()));
    mime.setContent(content(mail));
    mime.saveChanges();
    return mime;
  }

  private String id(String local) {
    return "<" + local + "@" + settings.domain() + ">";
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  /**
   * The forms of the text; with an invitation, one more that mail clients offer an answer to (RFC
   * 6047), and the same as a file for those that know only files.
   */
  private static MimeMultipart content(Mail mail) throws MessagingException {
    MimeMultipart forms =
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
    Invitation invitation = mail.invitation();
    if (invitation == null) {
      return forms;
    }
    forms.addBodyPart(
        calendar(invitation, "text/calendar; charset=UTF-8; method=" + invitation.method()));
    MimeBodyPart text = new MimeBodyPart();
    text.setContent(forms);
    MimeBodyPart file = calendar(invitation, "application/ics; name=invite.ics");
    file.setFileName("invite.ics");
    return new MimeMultipart("mixed", text, file);
  }

  /** Bytes, since a calendar's lines must arrive as they were folded. */
  private static MimeBodyPart calendar(Invitation invitation, String type)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(invitation.text().getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static final class WithId extends MimeMessage {
    private final String id;

    WithId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
