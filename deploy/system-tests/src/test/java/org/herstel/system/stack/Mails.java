package org.herstel.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;

/** The mail sink as a customer's mailbox. */
public final class Mails {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/c/[A-Za-z0-9_-]+");

  private final Ports ports;

  Mails(Ports ports) {
    this.ports = ports;
  }

  /** A mail as its reader sees it. */
  public record Mail(int number, String messageId, String subject, String text) {
    /** The personal link in it. */
    public URI link() {
      Matcher link = LINK.matcher(text);
      if (!link.find()) {
        throw new AssertionError("no link in: " + text);
      }
      return URI.create(link.group());
    }
  }

  /** All mails to an address, the oldest first. */
  public List<Mail> to(String address) {
    String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
    return Json.stream(read("/api/mails?limit=1000&to=" + query).path("items"))
        .map(summary -> mail(summary.path("number").asInt()))
        .toList();
  }

  /** Waits for the first mail to an address whose subject begins like this. */
  public Mail await(String address, String subject) {
    return org.awaitility.Awaitility.await("mail to %s: %s".formatted(address, subject))
        .atMost(LocalStack.PATIENCE)
        .until(() -> find(address, subject), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<Mail> find(String address, String subject) {
    return to(address).stream().filter(mail -> mail.subject().startsWith(subject)).findFirst();
  }

  private Mail mail(int number) {
    JsonNode mail = read("/api/mails/" + number);
    return new Mail(
        number,
        mail.path("messageId").asText(),
        mail.path("subject").asText(),
        mail.path("text").asText());
  }

  private JsonNode read(String path) {
    return Api.page(URI.create("http://127.0.0.1:" + ports.number(Port.MAIL_HTTP) + path))
        .is(200)
        .json();
  }
}
