package org.herstel.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Listens to the live stream of one complaint until it is closed. */
public final class LiveStream implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Event> heard = new CopyOnWriteArrayList<>();

  /**
   * A server-sent event.
   *
   * @param id its place in the stream
   * @param eventId id of the CloudEvent
   */
  public record Event(String id, String type, String eventId) {}

  /**
   * Opens the stream.
   *
   * @param lastEventId where to go on; empty: at the beginning of all
   */
  LiveStream(URI events, String token, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(events)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", lastEventId.isEmpty() ? "0" : lastEventId);
    try {
      HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the live stream answered " + answer.statusCode());
      }
      Thread.ofVirtual().start(() -> listen(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException("the live stream cannot be opened", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What has come so far. */
  public List<Event> heard() {
    return List.copyOf(heard);
  }

  private void listen(Stream<String> lines) {
    String[] pending = new String[3];
    try {
      lines.forEach(line -> {
        if (line.startsWith("id:")) {
          pending[0] = value(line);
        } else if (line.startsWith("event:")) {
          pending[1] = value(line);
        } else if (line.startsWith("data:")) {
          pending[2] = value(line);
        } else if (line.isEmpty() && pending[2] != null) {
          heard.add(new Event(pending[0], pending[1], Json.tree(pending[2]).path("id").asText()));
          pending[2] = null;
        }
      });
    } catch (UncheckedIOException e) {
      // closed; what was heard until then counts
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
