package org.herstel.notification.feed;

import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of the live stream. */
final class Listener implements AutoCloseable {

  record Heard(String id, String event, String data) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger comments = new AtomicInteger();

  private Listener(HttpRequest request) {
    Thread.ofVirtual().start(() -> listen(request));
  }

  static Listener at(URI service, String query, String token, String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve("/v1/events" + query))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return new Listener(request.build());
  }

  List<Heard> heard() {
    return heard;
  }

  int comments() {
    return comments.get();
  }

  /** The stream has begun: what is said from now on will be heard. */
  void awaitConnected() {
    await().atMost(SOON).until(() -> comments.get() > 0);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private void listen(HttpRequest request) {
    try {
      HttpResponse<java.io.InputStream> response =
          client.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("answered " + response.statusCode());
      }
      read(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    } catch (IOException | UncheckedIOException e) {
      // closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(BufferedReader lines) throws IOException {
    String id = "";
    String event = "";
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(":")) {
        comments.incrementAndGet();
      } else if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("event:")) {
        event = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5));
      } else if (line.isEmpty() && !data.isEmpty()) {
        heard.add(new Heard(id, event, data.toString().strip()));
        data.setLength(0);
      }
    }
  }
}
