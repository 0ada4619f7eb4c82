package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Answer;
import org.herstel.system.stack.Api;
import org.herstel.system.stack.Json;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.StackUnderTest;

/**
 * One complaint, recovered by its owner through the APIs. Every call waits until the service has
 * seen what was written before it.
 */
public final class Recovery {
  private static final int NOT_YET = 503;

  private final StackUnderTest stack;
  private final Answer received;
  private final String email;
  private final Api owner;
  private final Map<Service, String> positions = new TreeMap<>();

  private Recovery(StackUnderTest stack, Answer received, String email) {
    this.stack = stack;
    this.received = received;
    this.email = email;
    this.owner = stack.agent(received.json().path("owner").path("id").asText());
    positions.put(Service.INTAKE, received.header("Herstel-Position"));
  }

  /** A complaint with one concern is handed in by a customer with an address of its own. */
  public static Recovery begin(StackUnderTest stack, String story) {
    String email = "customer-%s@example.org".formatted(UUID.randomUUID());
    Answer received =
        stack
            .agent("agent")
            .post(
                Service.INTAKE,
                "/v1/complaints",
                complaint(story, email),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .is(201);
    return new Recovery(stack, received, email);
  }

  /** The body of a complaint. */
  static Map<String, Object> complaint(String story, String email) {
    return Map.of(
        "channel",
        "PHONE",
        "customer",
        Map.of("name", "Kai Customer", "email", email),
        "narrative",
        story,
        "concerns",
        List.of(Map.of("category", "delivery", "description", "Nobody came with the machine")));
  }

  public String complaint() {
    return received.text("id");
  }

  public Answer received() {
    return received;
  }

  public String email() {
    return email;
  }

  public String ownerName() {
    return received.json().path("owner").path("name").asText();
  }

  public String ownerId() {
    return received.json().path("owner").path("id").asText();
  }

  /** A call about the complaint by its owner. */
  public Answer intake(String path) {
    return intake(path, Map.of());
  }

  public Answer intake(String path, Object body) {
    return post(Service.INTAKE, "/v1/complaints/" + complaint() + path, body);
  }

  public Answer resolution(String path) {
    return resolution(path, Map.of());
  }

  public Answer resolution(String path, Object body) {
    return post(Service.RESOLUTION, "/v1/cases/" + complaint() + path, body);
  }

  public Answer followup(String path, Object body) {
    return post(Service.FOLLOWUP, path, body);
  }

  private Answer post(Service service, String path, Object body) {
    Map<String, String> after = Map.of("Herstel-After", String.join(",", positions.values()));
    Answer answer =
        await("%s %s".formatted(service, path))
            .atMost(LocalStack.PATIENCE)
            .until(() -> owner.post(service, path, body, after), got -> got.status() != NOT_YET);
    String position = answer.header("Herstel-Position");
    if (!position.isEmpty()) {
      positions.put(service, position);
    }
    return answer;
  }

  /** The complaint as intake shows it. */
  JsonNode complaintNow() {
    return owner.get(Service.INTAKE, "/v1/complaints/" + complaint()).is(200).json();
  }

  public void awaitStatus(String status) {
    await("status " + status)
        .atMost(LocalStack.PATIENCE)
        .untilAsserted(() -> assertThat(complaintNow().path("status").asText()).isEqualTo(status));
  }

  /** The promises of the complaint by the step they stand for. */
  Map<Integer, JsonNode> promises() {
    Map<Integer, JsonNode> promises = new TreeMap<>();
    JsonNode items =
        owner.get(Service.FOLLOWUP, "/v1/promises?complaint=" + complaint()).is(200).json();
    items.path("items").forEach(item -> promises.put(item.path("step").asInt(), item));
    return promises;
  }

  JsonNode awaitPromise(int step, String state) {
    return await("promise of step %d %s".formatted(step, state))
        .atMost(LocalStack.PATIENCE)
        .until(
            () -> promises().get(step),
            promise -> promise != null && promise.path("state").asText().equals(state));
  }

  /** The only check of the round, once it is scheduled. */
  public String awaitCheck() {
    return await("aftercare check")
        .atMost(LocalStack.PATIENCE)
        .until(
            () ->
                Json.each(
                    owner
                        .get(Service.FOLLOWUP, "/v1/checks?complaint=" + complaint())
                        .is(200)
                        .json()
                        .path("items"),
                    "id"),
            ids -> !ids.isEmpty())
        .getFirst();
  }

  /** The whole course: types without prefix and version, the oldest first. */
  List<String> timeline() {
    return timelineItems().stream()
        .map(item -> item.path("type").asText())
        .map(type -> type.replaceFirst("^org\\.herstel\\.complaint\\.", ""))
        .map(type -> type.replaceFirst("\\.v\\d+$", ""))
        .toList();
  }

  List<JsonNode> timelineItems() {
    Answer answer =
        stack.operator().get(Service.NOTIFICATION, "/v1/complaints/" + complaint() + "/timeline");
    return answer.status() == 404
        ? List.of()
        : Json.stream(answer.is(200).json().path("items")).toList();
  }

  public void awaitTimeline(String... types) {
    await("timeline with " + List.of(types))
        .atMost(LocalStack.PATIENCE)
        .untilAsserted(() -> assertThat(timeline()).contains(types));
  }

  /** The customer has been listened to and has had an apology. */
  public Recovery listened() {
    intake("/owner/acceptance").is(200);
    intake("/narrative-complete").is(200);
    intake("/summary", Map.of("text", "Nobody came and nobody called", "concerns", concerns()))
        .is(201);
    intake("/summary/answer", Map.of("confirmed", true)).is(200);
    intake("/apologies", Map.of("by", ownerName(), "channel", "PHONE", "text", "I am sorry"))
        .is(201);
    return this;
  }

  /** The cause is known as well. */
  public Recovery investigated() {
    resolution("/whys", Map.of("why", "Two lists were kept")).is(201);
    resolution(
            "/cause",
            Map.of("code", "two-lists", "description", "Old list", "evidence", "Both lists"))
        .is(201);
    return this;
  }

  /** A plan of one step is agreed as well. */
  public Recovery agreed(Duration due) {
    resolution("/plans", Map.of("steps", List.of(step("COMPANY", 1, due)), "words", "Our plan"))
        .is(201);
    resolution("/plans/1/offer").is(200);
    resolution("/plans/1/answer", Map.of("decision", "ACCEPT")).is(200);
    return this;
  }

  /** It is carried out as well, in time. */
  public Recovery resolved() {
    resolution("/steps/1/done").is(200);
    resolution("/resolution").is(200);
    return this;
  }

  /** A step of a plan. */
  public Map<String, Object> step(String party, int concern, Duration due) {
    return Map.of(
        "party",
        party,
        "owner",
        party.equals("COMPANY") ? ownerId() : "customer",
        "text",
        "Bring the machine for concern " + concern,
        "due",
        Instant.now().plus(due).toString(),
        "answersConcern",
        concern);
  }

  List<Integer> concerns() {
    List<Integer> numbers = new ArrayList<>();
    complaintNow().path("concerns").forEach(concern -> numbers.add(concern.path("number").asInt()));
    return numbers;
  }
}
