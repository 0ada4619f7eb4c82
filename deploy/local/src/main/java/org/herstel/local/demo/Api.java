package org.herstel.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.embedded.tokens.TokenIssuer;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;

/**
 * Calls the services as their users do: with a token, waiting for what was written elsewhere, and
 * again when a service says that it may be tried again.
 */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int ATTEMPTS = 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Ports ports;
  private final TokenIssuer issuer;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Api(Ports ports, TokenIssuer issuer) {
    this.ports = ports;
    this.issuer = issuer;
  }

  /**
   * What a service answered.
   *
   * @param position of the write, to be waited for elsewhere; empty after a read
   */
  record Reply(int status, JsonNode body, String position) {}

  /** Reads. */
  Reply get(Service service, String path, String agent) {
    return send(request(service, path, agent).GET(), path);
  }

  /** Writes; {@code after} is the position that the service has to have seen before. */
  Reply post(Service service, String path, String agent, String after, JsonNode body) {
    HttpRequest.Builder request =
        request(service, path, agent)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(text(body)));
    if (!after.isEmpty()) {
      request.header("Herstel-After", after);
    }
    return send(request, path);
  }

  /** Answers a form as a browser does. */
  int submit(URI page, String form) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return exchange(request).statusCode();
  }

  /** The bearer token of an agent or of a role named like its holder. */
  String token(String subject) {
    return tokens.computeIfAbsent(subject, who -> issuer.sign(TokenClaims.of(role(who), who)));
  }

  private static String role(String subject) {
    return switch (subject) {
      case "supervisor", "operator", "integrator" -> subject;
      default -> "agent";
    };
  }

  private HttpRequest.Builder request(Service service, String path, String agent) {
    return HttpRequest.newBuilder(URI.create(ports.url(service.port()) + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token(agent));
  }

  private Reply send(HttpRequest.Builder request, String path) {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer = exchange(request);
      boolean again = answer.statusCode() == 503 || answer.statusCode() == 429;
      if (!again || attempt == ATTEMPTS) {
        return reply(answer, path);
      }
      pause(Duration.ofMillis(500));
    }
  }

  private static Reply reply(HttpResponse<String> answer, String path) {
    JsonNode body = tree(answer.body());
    if (answer.statusCode() >= 400) {
      throw new Failure("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return new Reply(
        answer.statusCode(), body, answer.headers().firstValue("Herstel-Position").orElse(""));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Failure("a service cannot be reached: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("stopped");
    }
  }

  private static JsonNode tree(String text) {
    try {
      return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Failure("a service answered something that is no JSON: " + text);
    }
  }

  private static String text(JsonNode body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written", e);
    }
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("stopped");
    }
  }
}
