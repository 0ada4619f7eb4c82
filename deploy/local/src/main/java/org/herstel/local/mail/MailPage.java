package org.herstel.local.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Mails as plain pages; whatever a mail contains is shown as text. */
final class MailPage {
  private static final String TOP =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
      table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f6f6f6;padding:1rem}
      </style></head><body>
      """;
  private static final Pattern LINK = Pattern.compile("https?://(?:[^\\s<>\"'&)]|&amp;)+");

  private MailPage() {}

  static String list(List<MailSummary> mails, int count) {
    StringBuilder page = new StringBuilder(TOP.formatted("Mails"));
    page.append("<h1>Mails</h1><p>").append(count).append(" taken, newest first. ");
    page.append("For programs: <a href=\"/api/mails\">/api/mails</a></p>");
    page.append("<table><tr><th>No.</th><th>Taken</th><th>To</th><th>Subject</th></tr>");
    for (MailSummary mail : mails) {
      page.append(
          "<tr><td>%d</td><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>\n"
              .formatted(
                  mail.number(),
                  mail.receivedAt(),
                  escaped(String.join(", ", mail.to())),
                  mail.number(),
                  mail.subject().isBlank() ? "(no subject)" : escaped(mail.subject())));
    }
    return page.append("</table></body></html>\n").toString();
  }

  static String one(KeptMail mail) {
    StringBuilder page = new StringBuilder(TOP.formatted("Mail " + mail.summary().number()));
    page.append("<p><a href=\"/\">All mails</a></p><h1>");
    page.append(escaped(mail.summary().subject())).append("</h1><table>");
    row(page, "From", mail.summary().from());
    row(page, "To", String.join(", ", mail.summary().to()));
    row(page, "Taken", mail.summary().receivedAt().toString());
    row(page, "Message-ID", mail.summary().messageId());
    mail.attachments()
        .forEach(each -> row(page, "Attached", each.name() + " (" + each.contentType() + ")"));
    page.append("</table><pre>").append(linked(escaped(mail.text()))).append("</pre>");
    if (!mail.html().isBlank()) {
      page.append("<h2>HTML source</h2><pre>").append(escaped(mail.html())).append("</pre>");
    }
    return page.append("</body></html>\n").toString();
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("<tr><th>%s</th><td>%s</td></tr>".formatted(name, escaped(value)));
  }

  /** Makes addresses of web pages clickable in text that is escaped already. */
  private static String linked(String escaped) {
    return LINK.matcher(escaped)
        .replaceAll(found -> "<a rel=\"noopener noreferrer\" href=\"$0\">$0</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
