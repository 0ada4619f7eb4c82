package org.herstel.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;

/** The services as one caller meets them. */
public final class Api {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final Ports ports;
  private final String token;
  private final int replica;
  private final Map<String, String> credentials;

  /**
   * @param token bearer token; empty: none is sent
   */
  Api(Ports ports, String token) {
    this(ports, token, token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token), 1);
  }

  private Api(Ports ports, String token, Map<String, String> credentials, int replica) {
    this.ports = ports;
    this.token = token;
    this.credentials = credentials;
    this.replica = replica;
  }

  /** A place that hands feedback in. */
  static Api ofPlace(Ports ports, String key) {
    return new Api(ports, "", Map.of("Feedback-Key", key), 1);
  }

  /** The same caller at another replica of each service. */
  public Api at(int otherReplica) {
    return new Api(ports, token, credentials, otherReplica);
  }

  String token() {
    return token;
  }

  public Answer get(Service service, String path) {
    return send(service, path, request(service, path).GET(), "GET");
  }

  /** Posts no body. */
  public Answer post(Service service, String path) {
    return send(service, path, request(service, path).POST(BodyPublishers.noBody()), "POST");
  }

  public Answer post(Service service, String path, Object body) {
    return post(service, path, body, Map.of());
  }

  public Answer post(Service service, String path, Object body, Map<String, String> headers) {
    return write("POST", service, path, Json.text(body), headers);
  }

  public Answer put(Service service, String path, Object body) {
    return write("PUT", service, path, Json.text(body), Map.of());
  }

  /** Sends text as a JSON body, whatever it is. */
  public Answer write(
      String method, Service service, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(service, path)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(service, path, request, method);
  }

  /** A page as a browser gets it. */
  public static Answer page(URI address) {
    return send(HttpRequest.newBuilder(address).GET(), "GET a page");
  }

  /** Answers the form of a page as a browser does. */
  public static Answer submit(URI address, String form) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        "POST a form");
  }

  private HttpRequest.Builder request(Service service, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + ports.number(service.port(), replica) + path));
    credentials.forEach(request::header);
    return request;
  }

  private static Answer send(
      Service service, String path, HttpRequest.Builder request, String method) {
    return send(request, method + " " + service.label() + path);
  }

  private static Answer send(HttpRequest.Builder request, String call) {
    try {
      return Answer.of(
          call,
          HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(call, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
