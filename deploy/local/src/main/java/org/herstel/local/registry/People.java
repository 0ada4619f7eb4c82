package org.herstel.local.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.token.Secrets;

/** The team and the agents that the local stack begins with, registered through intake's API. */
public final class People {
  private static final String TEAM = "customer-care";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Answers that mean: registered now, or already (a change would need {@code If-Match}). */
  private static final List<Integer> THERE = List.of(200, 201, 204, 428);

  private final String intake;
  private final String token;
  private final Console console;
  private final ObjectMapper json = new ObjectMapper();

  public People(Ports ports, Home home, Console console) {
    this("http://127.0.0.1:" + ports.number(Port.INTAKE), home, console);
  }

  /**
   * @param intake where it is, without a slash at its end
   * @param home whose key signs the call
   */
  public People(String intake, Home home, Console console) {
    this.intake = intake;
    this.token =
        new Secrets(home.secrets()).issuer().sign(TokenClaims.of("supervisor", "supervisor"));
    this.console = console;
  }

  /**
   * Registers whom intake does not know yet.
   *
   * @throws Failure when intake refuses
   */
  public void register() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      put(client, "/v1/teams/" + TEAM, Map.of("name", "Customer care", "kind", "IN_HOUSE"));
      put(client, "/v1/agents/supervisor", agent("Sanne Supervisor", "nl en et", "supervision"));
      put(client, "/v1/agents/agent", agent("Anna Agent", "nl en"));
      put(client, "/v1/agents/agent-2", agent("Aivar Agent", "et en"));
      console.say("  supervisor, agent and agent-2 are registered in team " + TEAM);
    }
  }

  private static Map<String, Object> agent(String name, String languages, String... skills) {
    String account = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    return Map.of(
        "name",
        name,
        "email",
        account + "@herstel.local",
        "phone",
        "+31 20 555 01 00",
        "team",
        TEAM,
        "languages",
        List.of(languages.split(" ")),
        "skills",
        List.of(skills));
  }

  private void put(HttpClient client, String path, Map<String, ?> body)
      throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(intake + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (!THERE.contains(answer.statusCode())) {
        throw new Failure(
            "intake refused PUT %s with %d: %s"
                .formatted(path, answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot reach intake for PUT " + path, e);
    }
  }
}
