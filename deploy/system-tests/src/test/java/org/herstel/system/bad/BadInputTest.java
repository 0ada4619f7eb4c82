package org.herstel.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence.Outside;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.local.service.Service;
import org.herstel.system.Recovery;
import org.herstel.system.Tongue;
import org.herstel.system.stack.Answer;
import org.herstel.system.stack.Api;
import org.herstel.system.stack.Json;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call that changes something, with everything that can be wrong with it. Each answer is a
 * problem document that names all of it, and nothing of the request is kept (G2).
 */
@ExtendWith(LocalStackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  /** The customer's pages: they answer in HTML, and are tested as pages. */
  private static final Set<String> PAGES =
      Set.of("POST /c/{token}", "POST /s/{token}", "POST /feedback/{place}");

  private static final int MORE_THAN_ALL_TEXTS = 100_001;
  private static final int MORE_THAN_A_BODY = (1 << 20) + 1;

  private final LocalStack stack;

  /** In every refused request, and nowhere else. */
  private final String mark = "refused" + UUID.randomUUID().toString().replace("-", "");

  private Recovery live;
  private Recovery withdrawn;
  private String withdrawnPromise;
  private String withdrawnCheck;

  BadInputTest(LocalStack stack) {
    this.stack = stack;
  }

  static List<Write> writes() {
    return Write.all();
  }

  static Stream<Write> bodies() {
    return writes().stream().filter(Write::hasBody);
  }

  static Stream<Write> aboutSomething() {
    return writes().stream().filter(Write::isAboutSomething);
  }

  static Stream<Write> aboutComplaints() {
    return writes().stream().filter(write -> !write.refusal().isEmpty());
  }

  @BeforeAll
  void complaints() {
    stack
        .supervisor()
        .put(Service.INTAKE, "/v1/teams/partner", Map.of("name", "Partner", "kind", "PARTNER"))
        .is(201);
    stack
        .supervisor()
        .put(
            Service.INTAKE,
            "/v1/agents/stranger",
            Map.of(
                "name", "Pia Partner",
                "email", "pia@partner.example.org",
                "team", "partner",
                "languages", List.of("en"),
                "skills", List.of("supervision")))
        .is(201);
    live = Recovery.begin(stack, Tongue.EN.story);
    withdrawn = Recovery.begin(stack, Tongue.EN.story);
    withdrawn.listened().investigated().agreed(Duration.ofHours(1));
    withdrawnPromise =
        withdrawn
            .followup(
                "/v1/promises",
                Map.of(
                    "complaintId",
                    withdrawn.complaint(),
                    "text",
                    "I call you tomorrow",
                    "kind",
                    "PROCESS",
                    "due",
                    Instant.now().plus(Duration.ofDays(1)).toString()))
            .is(201)
            .text("id");
    withdrawn.resolved();
    withdrawnCheck = withdrawn.awaitCheck();
    stack.mails().await(withdrawn.email(), Tongue.EN.acknowledgement);
    withdrawn.intake("/withdrawal", Map.of("reason", "It came after all")).is(200);
    withdrawn.awaitTimeline("promise-released");
    stack.awaitRest();
  }

  @AfterAll
  void nothing_of_what_was_refused_is_kept() throws Exception {
    stack.awaitRest();
    Outside outside = new Outside(Map.of(), Set.of(mark), Set.of());
    assertThat(Audit.check(stack.evidence(outside))).isEmpty();
    for (Service service : Service.values()) {
      assertThat(tablesWith(mark, service)).as(service.label()).isEmpty();
    }
    live.intake("/notes", Map.of("text", "Taken in: " + mark)).is(201);
    assertThat(tablesWith(mark, Service.INTAKE)).as("what is kept is found").contains("journal");
  }

  @Test
  void every_write_of_every_service_is_tested() {
    for (Service service : Service.values()) {
      Set<String> documented = new TreeSet<>();
      JsonNode paths =
          stack.nobody().get(service, "/q/openapi?format=json").is(200).json().path("paths");
      paths
          .properties()
          .forEach(path ->
              Stream.of("post", "put", "patch", "delete")
                  .filter(path.getValue()::has)
                  .forEach(method -> documented.add(method.toUpperCase() + " " + path.getKey())));
      Set<String> tested = new TreeSet<>();
      writes().stream()
          .filter(write -> write.service() == service)
          .forEach(write -> tested.add(write.name()));
      documented.removeAll(PAGES);
      assertThat(tested).as(service.label()).isEqualTo(documented);
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void malformed_json(Write write) {
    String body = body(write);
    for (String malformed :
        List.of(body.substring(0, body.length() - 1), body + "}", "{\"a\": 1,}", "\"" + mark)) {
      send(write, malformed).isProblem(400, "malformed-json");
    }
    assertThat(send(write, "[\"" + mark + "\"]").isProblem(400, "invalid-request").violations())
        .containsOnlyKeys("");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void missing_fields(Write write) {
    Set<String> top = new TreeSet<>(write.required());
    top.removeIf(field -> field.contains("."));
    if (!top.isEmpty()) {
      assertThat(invalid(write, "{}")).isEqualTo(top);
    }
    Set<String> inner = new TreeSet<>(write.required());
    inner.removeIf(field -> !field.contains("."));
    if (!inner.isEmpty()) {
      assertThat(invalid(write, Spoiled.hollow(example(write)).toString())).containsAll(inner);
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void wrong_types(Write write) {
    isInvalid(write, Spoiled.wrongTypes(example(write)));
    isInvalid(write, Spoiled.wrongContainers(example(write)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void over_long_fields(Write write) {
    int texts = Spoiled.texts(example(write), text -> text).fields().size();
    int length = Math.min(MORE_THAN_ALL_TEXTS, 1_000_000 / Math.max(1, texts));
    boolean narrativeFits = length < MORE_THAN_ALL_TEXTS && body(write).contains("narrative");
    Set<String> others = new HashSet<>(Spoiled.texts(example(write), text -> text).fields());
    if (narrativeFits) {
      others.remove("narrative");
      isInvalid(
          write,
          Spoiled.texts(
              example(write), Set.of("narrative"), text -> mark + "x".repeat(MORE_THAN_ALL_TEXTS)));
    }
    isInvalid(write, Spoiled.texts(example(write), others, text -> mark + "x".repeat(length - 50)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void control_characters(Write write) {
    isInvalid(write, Spoiled.texts(example(write), text -> text + "\u0007"));
    isInvalid(write, Spoiled.texts(example(write), text -> text + "\u0000"));
    isInvalid(write, Spoiled.texts(example(write), write.lines(), text -> text + "\r\nBcc: x"));
    isInvalid(write, Spoiled.texts(example(write), write.lines(), text -> text + "\u2028"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void impossible_dates(Write write) {
    isInvalid(write, Spoiled.impossibleDates(example(write)));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void too_large_a_body(Write write) {
    send(write, "{\"%s\": \"%s\"}".formatted(mark, "x".repeat(MORE_THAN_A_BODY)))
        .isProblem(413, "body-too-large");
  }

  @ParameterizedTest
  @MethodSource("aboutSomething")
  void an_id_that_nothing_has(Write write) {
    String unknown = UUID.randomUUID().toString();
    send(caller(write), write, path(write, unknown, "1"), body(write)).isProblem(404, "not-found");
    send(caller(write), write, path(write, "no-id", "1"), body(write)).isProblem(404, "not-found");
    if (write.path().matches(".*\\{(number|version|step)}.*")) {
      send(caller(write), write, path(write, live.complaint(), "99"), body(write))
          .isProblem(404, "not-found");
    }
  }

  @ParameterizedTest
  @MethodSource("aboutComplaints")
  void somebody_elses_complaint(Write write) {
    Api stranger =
        write.role() == Write.Role.SUPERVISOR
            ? stack.as(
                new TokenClaims("supervisor", "stranger", Optional.of("partner"), Optional.empty()))
            : stack.agent("stranger");
    send(stranger, write, path(write, idIn(write), "1"), body(write)).isProblem(404, "not-found");
  }

  @ParameterizedTest
  @MethodSource("aboutComplaints")
  void a_step_that_the_method_does_not_allow(Write write) {
    Answer answer =
        send(caller(write), write, path(write, idIn(write), "1"), body(write))
            .isProblem(409, write.refusal());
    assertThat(answer.obstacles()).contains(write.refusal());
  }

  @ParameterizedTest
  @MethodSource("writes")
  void nobody_and_somebody_in_another_role(Write write) {
    String path = path(write, live.complaint(), "1");
    if (write.role() == Write.Role.PLACE) {
      send(stack.nobody(), write, path, body(write)).isProblem(401, "feedback-key-missing");
      send(stack.agent("agent"), write, path, body(write)).isProblem(401, "feedback-key-missing");
      return;
    }
    send(stack.nobody(), write, path, body(write)).isProblem(401, "token-missing");
    Api wrong = write.role() == Write.Role.AGENT ? stack.operator() : stack.agent("agent");
    send(wrong, write, path, body(write)).isProblem(403, "role-missing");
  }

  @Test
  void people_whose_places_do_not_fit() {
    Map<String, Object> agent =
        Map.of(
            "name",
            mark,
            "email",
            "mark@example.org",
            "team",
            "no-such-team",
            "languages",
            List.of("nl"));
    Api supervisor = stack.supervisor();
    supervisor.put(Service.INTAKE, "/v1/agents/somebody", agent).isRefused("unknown-team");
    supervisor
        .put(Service.INTAKE, "/v1/teams/agent", Map.of("name", mark, "kind", "PARTNER"))
        .isRefused("id-taken");
    supervisor
        .put(Service.INTAKE, "/v1/teams/partner", Map.of("name", mark, "kind", "IN_HOUSE"))
        .isProblem(428, "if-match-missing");
    assertThat(
            supervisor
                .put(Service.INTAKE, "/v1/teams/a%20b", Map.of("name", mark, "kind", "PARTNER"))
                .isProblem(400, "invalid-request")
                .violations())
        .containsOnlyKeys("id");
    stack
        .agent("unregistered")
        .post(Service.INTAKE, "/v1/complaints/" + live.complaint() + "/notes", Map.of("text", mark))
        .isProblem(403, "agent-not-registered");
    stack
        .integrator("shop")
        .write(
            "POST",
            Service.INTAKE,
            "/v1/complaints",
            "{\"channel\": \"WEB\", \"customer\": {\"name\": \"%1$s\"}, \"narrative\": \"%1$s\","
                    .formatted(mark)
                + " \"source\": \"another-shop\", \"sourceId\": \"1\"}",
            key())
        .isProblem(403, "source-mismatch");
  }

  @Test
  void the_customers_page() {
    Recovery offered = Recovery.begin(stack, Tongue.EN.story);
    offered.listened().investigated();
    offered
        .resolution(
            "/plans", Map.of("steps", List.of(offered.step("COMPANY", 1, Duration.ofDays(1)))))
        .is(201);
    offered.resolution("/plans/1/offer").is(200);
    URI link = stack.mails().await(offered.email(), Tongue.EN.offer).link();

    assertThat(Api.page(URI.create(link + "x")).is(404).header("Content-Type"))
        .startsWith("text/html");
    Api.submit(URI.create(link + "x"), "decision=ACCEPT").is(404);
    for (String form :
        List.of(
            "decision=PERHAPS&words=" + mark,
            "words=" + mark,
            "decision=COUNTER&counter=",
            "decision=REJECT&words=" + mark + "%00",
            "decision=REJECT&words=" + mark + "%07",
            "decision=COUNTER&counter=" + mark + "x".repeat(10_001))) {
      assertThat(Api.submit(link, form).is(400).body()).contains("Your answer was not sent");
    }
    Api.submit(link, "decision=REJECT&words=" + mark + "x".repeat(MORE_THAN_A_BODY)).is(413);
    Api.submit(link, "decision=REJECT").is(200);
  }

  private void isInvalid(Write write, Spoiled spoiled) {
    if (!spoiled.fields().isEmpty()) {
      assertThat(invalid(write, spoiled.body().toString())).isEqualTo(spoiled.fields());
    }
  }

  /** The fields that are named as wrong. */
  private Set<String> invalid(Write write, String body) {
    return new TreeSet<>(send(write, body).isProblem(400, "invalid-request").violations().keySet());
  }

  private Answer send(Write write, String body) {
    return send(caller(write), write, path(write, live.complaint(), "1"), body);
  }

  private static Answer send(Api caller, Write write, String path, String body) {
    return caller.write(write.method(), write.service(), path, body, key());
  }

  private static Map<String, String> key() {
    return Map.of("Idempotency-Key", UUID.randomUUID().toString());
  }

  private Api caller(Write write) {
    return switch (write.role()) {
      case AGENT -> stack.agent("agent");
      case SUPERVISOR -> stack.supervisor();
      case OPERATOR -> stack.operator();
      case PLACE -> stack.place();
    };
  }

  private JsonNode example(Write write) {
    return Json.tree(body(write));
  }

  private String body(Write write) {
    return write
        .body()
        .replace(Write.MARK, mark)
        .replace("mark@", mark + "@")
        .replace("OWNER", withdrawn.ownerId())
        .replace("COMPLAINT", withdrawn.complaint());
  }

  /** What a call on the withdrawn complaint names. */
  private String idIn(Write write) {
    if (write.path().contains("/promises/")) {
      return withdrawnPromise;
    }
    return write.path().contains("/checks/") ? withdrawnCheck : withdrawn.complaint();
  }

  private static String path(Write write, String id, String number) {
    return write
        .path()
        .replaceAll("\\{(id|complaintId)}", id)
        .replaceAll("\\{(number|version|step)}", number);
  }

  /** The tables that have a text anywhere, as text or as bytes. */
  private List<String> tablesWith(String text, Service service) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    return stack
        .databases()
        .query(service, "select tablename from pg_tables where schemaname = 'public'")
        .stream()
        .filter(table -> {
          String rows =
              "select count(*) from \"%s\" t where t::text ~ '%s|%s'".formatted(table, text, hex);
          return stack.databases().count(service, rows) > 0;
        })
        .toList();
  }
}
