package org.herstel.local.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One whole mail.
 *
 * @param text its plain text, empty when it has none
 * @param html its HTML source, empty when it has none
 */
record KeptMail(
    @JsonUnwrapped MailSummary summary,
    Map<String, List<String>> headers,
    String text,
    String html,
    List<Attachment> attachments) {

  /** A part of the mail that is neither its text nor its HTML. */
  record Attachment(String name, String contentType, int size) {}

  static KeptMail of(MailSummary summary, MimeMessage message)
      throws MessagingException, IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    List<Attachment> attachments = new ArrayList<>();
    collect(message, text, html, attachments);
    return new KeptMail(
        summary, Headers.all(message), text.toString(), html.toString(), attachments);
  }

  private static void collect(
      Part part, StringBuilder text, StringBuilder html, List<Attachment> attachments)
      throws MessagingException, IOException {
    Object content = part.getContent();
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    if (content instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        BodyPart one = several.getBodyPart(i);
        collect(one, text, html, attachments);
      }
    } else if (!attached && part.isMimeType("text/html")) {
      html.append(content);
    } else if (!attached && part.isMimeType("text/*")) {
      text.append(content);
    } else {
      String name = part.getFileName();
      attachments.add(
          new Attachment(name == null ? "" : name, part.getContentType(), part.getSize()));
    }
  }
}
