package org.herstel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.KafkaLogin;
import org.herstel.local.service.Service;
import org.herstel.local.stack.StackFile;
import org.herstel.local.token.Secrets;

/** The running stack as a benchmark meets it. */
final class LocalStack {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final String agent;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LocalStack(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
    this.secrets = new Secrets(home.secrets());
    this.agent = token("agent");
  }

  /** The stack of this checkout. */
  static LocalStack running() {
    Home home = Place.here().home();
    if (!LauncherLock.isHeld(home)) {
      throw new Failure("no stack is running; start one with './herstel up'");
    }
    return new LocalStack(home, StackFile.read(home).orElseThrow().ports());
  }

  Home home() {
    return home;
  }

  String brokers() {
    return "127.0.0.1:" + ports.number(Port.KAFKA);
  }

  /** For what nobody else may do on the broker. */
  Map<String, Object> administrator() {
    return KafkaLogin.administrator(ports, secrets).forClient();
  }

  /** As the owner: benchmarks make tables of their own. */
  Connection database(Service service) throws SQLException {
    return DriverManager.getConnection(url(service), service.owner(), password(service));
  }

  String url(Service service) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true"
        .formatted(ports.number(Port.POSTGRES), service.database());
  }

  String password(Service service) {
    return secrets.databasePassword(service.owner());
  }

  HttpResponse<String> post(Service service, String path, String key, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(ports.url(service.port()) + path))
            .header("Authorization", "Bearer " + agent)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(Service service, String path, String role)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(ports.url(service.port()) + path))
            .header("Authorization", "Bearer " + token(role))
            .build(),
        BodyHandlers.ofString());
  }

  private String token(String role) {
    return secrets.issuer().sign(TokenClaims.of(role, role));
  }

  /** Mails behind the given one, in order of arrival. */
  JsonNode mails(int after, int limit) throws IOException, InterruptedException {
    String path = "/api/mails?after=%d&limit=%d".formatted(after, limit);
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(ports.url(Port.MAIL_HTTP) + path)).build(),
            BodyHandlers.ofInputStream());
    return JSON.readTree(answer.body()).path("items");
  }
}
