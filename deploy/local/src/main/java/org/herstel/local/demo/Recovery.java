package org.herstel.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;

/** One complaint, recovered by an agent and a customer through the APIs. */
final class Recovery {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Api api;
  private final Customer customer;
  private final DemoPace pace;
  private final String complaint;
  private final Course course;
  private String agent = "supervisor";
  private String email = "";
  private Words words = Words.in("en");
  private ArrayNode concerns = Api.JSON.createArrayNode();

  private Instant offered = Instant.EPOCH;

  /** What intake wrote last; other services wait for it. */
  private String position = "";

  Recovery(Api api, Customer customer, DemoPace pace, String complaint, Course course) {
    this.api = api;
    this.customer = customer;
    this.pace = pace;
    this.complaint = complaint;
    this.course = course;
  }

  /** Plays the whole course. */
  void play() {
    if (course == Course.LEFT_WAITING) {
      return;
    }
    takeOwnership();
    listen();
    if (course == Course.WITHDRAWN) {
      intake("/withdrawal", object().put("reason", "It was solved in the shop."));
      return;
    }
    readBackAndApologise();
    investigate();
    agree();
    carryOut();
    askAfterwards();
  }

  private void takeOwnership() {
    JsonNode view = api.get(Service.INTAKE, "/v1/complaints/" + complaint, "supervisor").body();
    agent = view.path("owner").path("id").asText("agent");
    words = Words.in(view.path("language").asText());
    email = view.path("customer").path("email").asText();
    for (JsonNode concern : view.path("concerns")) {
      concerns.add(concern.path("number"));
    }
    intake("/owner/acceptance", object());
  }

  private void listen() {
    intake("/notes", object().put("text", words.note()));
    intake("/narrative-complete", object());
  }

  private void readBackAndApologise() {
    ObjectNode summary = object().put("text", words.summary());
    summary.set("concerns", concerns);
    intake("/summary", summary);
    intake("/summary/answer", object().put("confirmed", true));
    intake(
        "/apologies",
        object().put("by", agent).put("channel", "PHONE").put("text", words.apology()));
    intake("/apologies/1/answer", object().put("accepted", true));
    ObjectNode contact =
        object()
            .put("channel", "PHONE")
            .put("direction", "OUTBOUND")
            .put("summary", words.contact());
    contact.putArray("steps").add(words.step());
    intake("/contacts", contact);
  }

  private void investigate() {
    resolution("/whys", object().put("why", "Two lists were kept, and one was out of date"));
    resolution(
        "/cause",
        object()
            .put("code", "two-lists")
            .put("description", "The plan was made from a list that nobody kept up")
            .put("evidence", "Both lists of that day, side by side"));
  }

  private void agree() {
    int version = offer();
    if (course == Course.COUNTERED) {
      customer.answer(email, offered, "COUNTER", words.counter());
      version = offer();
      resolution("/plans/" + version + "/answer", object().put("decision", "ACCEPT"));
    } else {
      customer.answer(email, offered, "ACCEPT", "");
    }
  }

  private int offer() {
    Instant due = Instant.now().plus(pace.step());
    ObjectNode plan = object().put("words", words.offer());
    ArrayNode steps = plan.putArray("steps");
    for (JsonNode concern : concerns) {
      steps
          .addObject()
          .put("party", "COMPANY")
          .put("owner", agent)
          .put("text", words.step())
          .put("due", due.toString())
          .put("answersConcern", concern.asInt());
    }
    steps
        .addObject()
        .put("party", "CUSTOMER")
        .put("owner", email)
        .put("text", words.ownStep())
        .put("due", due.toString())
        .put("answersConcern", concerns.get(0).asInt());
    int version = resolution("/plans", plan).path("version").asInt();
    offered = Instant.now().minusSeconds(1);
    resolution("/plans/" + version + "/offer", object());
    return version;
  }

  private void carryOut() {
    if (course == Course.NEARLY_MISSED) {
      await(
          Service.FOLLOWUP,
          "/v1/promises?complaint=" + complaint,
          list -> anyIs(list, "state", "RENEGOTIATED"),
          "a holding message");
    }
    JsonNode file =
        await(
            Service.RESOLUTION,
            "/v1/cases/" + complaint,
            view -> view.path("status").asText().equals("AGREED"),
            "the agreement");
    for (JsonNode plan : file.path("plans")) {
      if (plan.path("state").asText().equals("AGREED")) {
        for (JsonNode step : plan.path("steps")) {
          resolution("/steps/" + step.path("number").asInt() + "/done", object());
        }
      }
    }
    resolution("/resolution", object());
  }

  private void askAfterwards() {
    JsonNode checks =
        await(
            Service.FOLLOWUP,
            "/v1/checks?complaint=" + complaint,
            list -> !list.path("items").isEmpty(),
            "the aftercare check");
    String check = checks.path("items").get(0).path("id").asText();
    Api.pause(pace.think());
    api.post(
        Service.FOLLOWUP,
        "/v1/checks/" + check + "/outcome",
        agent,
        "",
        object().put("satisfied", course != Course.REOPENED));
  }

  private void intake(String path, ObjectNode body) {
    Api.pause(pace.think());
    position =
        api.post(Service.INTAKE, "/v1/complaints/" + complaint + path, agent, "", body).position();
  }

  private JsonNode resolution(String path, ObjectNode body) {
    Api.pause(pace.think());
    return api.post(Service.RESOLUTION, "/v1/cases/" + complaint + path, agent, position, body)
        .body();
  }

  private JsonNode await(Service service, String path, Predicate<JsonNode> enough, String what) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode seen = api.get(service, path, "supervisor").body();
      if (enough.test(seen)) {
        return seen;
      }
      Api.pause(Duration.ofMillis(250));
    }
    throw new Failure(
        "%s of complaint %s did not come within %d s"
            .formatted(what, complaint, PATIENCE.toSeconds()));
  }

  private static boolean anyIs(JsonNode list, String member, String value) {
    for (JsonNode item : list.path("items")) {
      if (item.path(member).asText().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static ObjectNode object() {
    return Api.JSON.createObjectNode();
  }
}
