package org.herstel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;

/**
 * Listens to the live stream of events, prints what happens to the complaints that are played, and
 * knows which complaint a submission became.
 */
final class LiveTimeline implements AutoCloseable {
  private static final String PREFIX = "org.herstel.complaint.";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Console console;
  private final boolean quiet;
  private final Map<String, String> references = new ConcurrentHashMap<>();
  private final Map<String, String> submissions = new ConcurrentHashMap<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private Stream<String> lines;
  private volatile boolean closed;

  LiveTimeline(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  /** Begins to listen; returns when the stream is open. */
  void open(Ports ports, String token) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ports.url(Service.NOTIFICATION.port()) + "/v1/events"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new Failure("the live stream answered " + answer.statusCode());
      }
      lines = answer.body();
    } catch (IOException e) {
      throw new Failure("the live stream cannot be reached: " + e);
    }
    Thread.ofVirtual().name("live-timeline").start(this::listen);
  }

  /** The complaint that a submission became, once it is known. */
  String complaintOf(Sample sample) {
    return submissions.get(key(sample.source(), sample.id()));
  }

  /** How often an event was seen, by its short name. */
  int count(String event) {
    return counts.getOrDefault(event, 0);
  }

  private void listen() {
    try {
      lines
          .filter(line -> line.startsWith("data:"))
          .map(line -> line.substring("data:".length()).strip())
          .filter(data -> data.startsWith("{"))
          .forEach(this::hear);
    } catch (RuntimeException e) {
      if (!closed) {
        console.say("(the live stream ended: " + e.getMessage() + ")");
      }
    }
  }

  private void hear(String json) {
    JsonNode event;
    try {
      event = Api.JSON.readTree(json);
    } catch (IOException e) {
      throw new Failure("the live stream holds something that is no JSON");
    }
    String type = event.path("type").asText();
    if (!type.startsWith(PREFIX)) {
      return;
    }
    String name = type.substring(PREFIX.length(), type.lastIndexOf(".v"));
    String subject = event.path("subject").asText();
    counts.merge(name, 1, Integer::sum);
    if (name.equals("received")) {
      JsonNode data = event.path("data");
      references.put(subject, data.path("reference").asText());
      if (data.hasNonNull("source") && data.hasNonNull("sourceId")) {
        submissions.put(key(data.path("source").asText(), data.path("sourceId").asText()), subject);
      }
    }
    if (!quiet && references.containsKey(subject)) {
      print(event, name, subject);
    }
  }

  private void print(JsonNode event, String name, String subject) {
    LocalTime at =
        LocalTime.ofInstant(Instant.parse(event.path("time").asText()), ZoneId.systemDefault())
            .truncatedTo(ChronoUnit.SECONDS);
    String source = event.path("source").asText();
    console.say(
        "%s  %-14s %-13s %s%s"
            .formatted(
                at,
                references.get(subject),
                source.substring(source.lastIndexOf('/') + 1),
                name.replace('-', ' '),
                detail(name, event.path("data"))));
  }

  private static String detail(String name, JsonNode data) {
    return switch (name) {
      case "status-changed" -> ": " + data.path("from").asText() + " → " + data.path("to").asText();
      case "owner-assigned", "owner-accepted" -> ": " + data.path("owner").path("name").asText();
      case "message-handed-over" -> ": " + data.path("message").path("reason").asText();
      case "promise-made" -> ", due " + data.path("due").asText();
      case "holding-requested" -> ": new time " + data.path("newDue").asText();
      case "plan-answered" -> ": " + data.path("decision").asText();
      case "aftercare-checked", "survey-answered" ->
          data.path("satisfied").asBoolean() ? ": content" : ": not content";
      default -> "";
    };
  }

  private static String key(String source, String id) {
    return source + "\n" + id;
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }
}
