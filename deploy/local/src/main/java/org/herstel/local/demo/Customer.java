package org.herstel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;

/** Reads mail and answers by the link in it, as a customer without an account does. */
final class Customer {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/c/[A-Za-z0-9_-]+");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Api api;
  private final Ports ports;

  Customer(Api api, Ports ports) {
    this.api = api;
    this.ports = ports;
  }

  /** Answers the newest offer that was mailed to this address since {@code asked}. */
  void answer(String address, Instant asked, String decision, String counter) {
    URI link = link(address, asked);
    String form = "decision=" + decision + "&counter=" + encoded(counter);
    int status = api.submit(link, form);
    if (status >= 400) {
      throw new Failure("the customer's answer was met with " + status);
    }
  }

  /** How many mails were sent altogether. */
  int mails() {
    int count = 0;
    while (true) {
      JsonNode page = read("/api/mails?limit=500&after=" + count).path("items");
      if (page.isEmpty()) {
        return count;
      }
      count = page.get(page.size() - 1).path("number").asInt();
    }
  }

  private URI link(String address, Instant asked) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (JsonNode mail : read("/api/mails?limit=500&to=" + encoded(address)).path("items")) {
        if (Instant.parse(mail.path("receivedAt").asText()).isAfter(asked)) {
          Matcher link =
              LINK.matcher(read("/api/mails/" + mail.path("number").asInt()).path("text").asText());
          if (link.find()) {
            return URI.create(link.group());
          }
        }
      }
      Api.pause(Duration.ofMillis(200));
    }
    throw new Failure(
        "no offer was mailed to " + address + " within " + PATIENCE.toSeconds() + " s");
  }

  private JsonNode read(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ports.url(Port.MAIL_HTTP) + path)).build();
    try {
      return Api.JSON.readTree(http.send(request, BodyHandlers.ofInputStream()).body());
    } catch (IOException e) {
      throw new Failure("the mailbox cannot be read: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("stopped");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
