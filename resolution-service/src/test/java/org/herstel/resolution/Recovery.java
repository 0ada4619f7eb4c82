package org.herstel.resolution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.test.Patience.SOON;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.herstel.events.Concern;
import org.herstel.events.IntakeEvent;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.events.Owner;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.test.ForeignService;
import org.herstel.test.TestTokens;

/**
 * One complaint's recovery against the running service: intake and followup are played, the agent's
 * calls are real. A call is made once the service has seen what was said before.
 */
public final class Recovery implements AutoCloseable {
  public static final String NORTH = "north";
  public static final String SOUTH = "south";
  public static final String AGENT = "agent";
  public static final String STRANGER = "agent-south";

  private static boolean registered;

  private final String complaint = UUID.randomUUID().toString();
  private final ForeignService intake = ForeignService.named("intake");
  private final ForeignService followup = ForeignService.named("followup");
  private final Map<String, String> unseen = new HashMap<>();

  private Recovery() {}

  /** A complaint that was received in this language and has an owner. */
  public static Recovery received(String language) {
    return received(language, List.of(Cases.concern(1), Cases.concern(2)));
  }

  public static Recovery received(String language, List<Concern> concerns) {
    registerPeople();
    Recovery recovery = new Recovery();
    Owner owner =
        new Owner(
            AGENT,
            "Anna Agent",
            "anna@herstel.example",
            "+31 20 123 45 67",
            NORTH,
            TeamKind.IN_HOUSE);
    return recovery
        .intakeSays(1, Cases.received(language, concerns))
        .intakeSays(1, new OwnerAssigned(owner, true))
        .intakeSays(1, new OwnerAccepted(owner));
  }

  /** A complaint that has been listened to and apologised for. */
  public static Recovery apologised() {
    return received("nl").listenedTo(1);
  }

  /** A complaint whose cause is known. */
  public static Recovery causeConfirmed() {
    Recovery recovery = apologised();
    recovery.post("/cause", CAUSE).statusCode(201);
    return recovery;
  }

  /** A complaint with an offered plan whose steps are due in some days. */
  public static Recovery offered() {
    Recovery recovery = causeConfirmed();
    recovery.post("/plans", plan(Duration.ofDays(3))).statusCode(201);
    recovery.post("/plans/1/offer").statusCode(200);
    return recovery;
  }

  /** A complaint with an agreed plan. */
  public static Recovery agreed() {
    Recovery recovery = offered();
    recovery.post("/plans/1/answer", Map.of("decision", "ACCEPT")).statusCode(200);
    return recovery;
  }

  /** A complaint with everything done. */
  public static Recovery resolved() {
    Recovery recovery = agreed();
    recovery.post("/steps/1/done").statusCode(200);
    recovery.post("/steps/2/done").statusCode(200);
    recovery.post("/resolution").statusCode(200);
    return recovery;
  }

  public static final Map<String, Object> CAUSE =
      Map.of("code", "van-broke-down", "description", "No spare van", "evidence", "Log 12");

  /** Two steps of the company, for concern 1 and 2, due after this time. */
  public static Map<String, Object> plan(Duration due) {
    return Map.of("steps", List.of(step(due, 1), step(due, 2)), "words", "This is our proposal");
  }

  public static Map<String, Object> step(Duration due, int concern) {
    return Map.of(
        "party",
        "COMPANY",
        "text",
        "We deliver the parcel",
        "due",
        Instant.now().plus(due).toString(),
        "answersConcern",
        concern);
  }

  private static synchronized void registerPeople() {
    if (registered) {
      return;
    }
    try (ForeignService intake = ForeignService.named("intake")) {
      for (String team : List.of(NORTH, SOUTH)) {
        intake.says(team, new TeamRegistered(team, team, TeamKind.IN_HOUSE));
      }
      Map.of(AGENT, NORTH, STRANGER, SOUTH, "supervisor", NORTH)
          .forEach((id, team) ->
              intake.says(
                  id,
                  new AgentRegistered(
                      id,
                      "Name of " + id,
                      id + "@herstel.example",
                      null,
                      team,
                      List.of("nl"),
                      List.of())));
    }
    for (String id : List.of(AGENT, STRANGER)) {
      Awaitility.await()
          .atMost(SOON)
          .until(() -> as("agent", id).get("/v1/cases").statusCode() == 200);
    }
    registered = true;
  }

  public Recovery listenedTo(int round) {
    return intakeSays(round, new SummaryAnswered(1, true, null)).intakeSays(round, Cases.apology());
  }

  public Recovery intakeSays(int round, IntakeEvent event) {
    intake.says(complaint, round, event);
    unseen.put("intake", intake.position(complaint));
    return this;
  }

  public Recovery followupSays(int round, org.herstel.events.FollowupEvent event) {
    followup.says(complaint, round, event);
    unseen.put("followup", followup.position(complaint));
    return this;
  }

  public String complaint() {
    return complaint;
  }

  public String path(String rest) {
    return "/v1/cases/" + complaint + rest;
  }

  /** A request of this role and subject, once the service has seen everything that was said. */
  public RequestSpecification request(String role, String subject) {
    if (!unseen.isEmpty()) {
      Awaitility.await()
          .atMost(SOON)
          .until(() ->
              as("supervisor", "supervisor")
                      .header("Herstel-After", String.join(",", unseen.values()))
                      .get("/v1/cases?limit=1")
                      .statusCode()
                  == 200);
      unseen.clear();
    }
    return as(role, subject);
  }

  public static RequestSpecification as(String role, String subject) {
    return given().auth().oauth2(TestTokens.token(role, subject)).contentType(ContentType.JSON);
  }

  public ValidatableResponse post(String rest, Object body) {
    return request("agent", AGENT).body(body).post(path(rest)).then();
  }

  public ValidatableResponse post(String rest) {
    return request("agent", AGENT).post(path(rest)).then();
  }

  public ValidatableResponse show() {
    return request("agent", AGENT).get(path("")).then().statusCode(200);
  }

  public Recovery isIn(String status) {
    show().body("status", equalTo(status));
    return this;
  }

  @Override
  public void close() {
    intake.close();
    followup.close();
  }
}
