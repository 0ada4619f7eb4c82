package org.herstel.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.ReferenceEvent.AgentRegistered;
import org.herstel.events.ReferenceEvent.TeamRegistered;
import org.herstel.events.TeamKind;
import org.herstel.test.ForeignService;
import org.herstel.test.TestTokens;

/** The other services, the people and the callers, for tests of the running service. */
public final class Platform {
  public static final ForeignService INTAKE = ForeignService.named("intake");
  public static final ForeignService RESOLUTION = ForeignService.named("resolution");
  public static final ForeignService FOLLOWUP = ForeignService.named("followup");

  private static boolean peopled;

  private Platform() {}

  public static String newComplaint() {
    return UUID.randomUUID().toString();
  }

  /** An address that no other test uses. */
  public static String newAddress() {
    return "c" + UUID.randomUUID().toString().replace("-", "") + "@customer.example";
  }

  /** Intake takes a complaint in for a customer with this address. */
  public static Envelope received(String complaint, String language, String email) {
    return INTAKE.says(complaint, 1, Sample.received(language, "Anna Smit", email));
  }

  public static Envelope says(ForeignService service, String complaint, Event event) {
    return service.says(complaint, 1, event);
  }

  /** Registers the agents of the tests, once, and waits until the service knows them. */
  public static synchronized void people() {
    if (peopled) {
      return;
    }
    INTAKE.says("care", new TeamRegistered("care", "Care", TeamKind.IN_HOUSE));
    INTAKE.says("partner", new TeamRegistered("partner", "Partner", TeamKind.PARTNER));
    agent("marijke", "care", "Marijke de Boer", List.of());
    agent("petra", "partner", "Petra Vos", List.of());
    await().atMost(SOON).until(() -> as("agent", "petra").get("/v1/messages").statusCode() == 200);
    peopled = true;
  }

  public static void agent(String id, String team, String name, List<String> skills) {
    INTAKE.says(
        id,
        new AgentRegistered(
            id, name, id + "@company.example", null, team, List.of("nl", "en"), skills));
  }

  public static RequestSpecification as(String role, String subject) {
    return given().auth().oauth2(TestTokens.token(role, subject));
  }

  public static RequestSpecification asSupervisor() {
    return as("supervisor", "boss");
  }

  public static RequestSpecification asOperator() {
    return as("operator", "ops");
  }

  /** The messages of a complaint as a supervisor sees them. */
  public static JsonPath messages(String complaint) {
    return asSupervisor()
        .queryParam("complaint", complaint)
        .get("/v1/messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Waits until the only message of this reason has come to this state, and answers its id. */
  public static String awaitMessage(String complaint, String reason, String state) {
    String path = "items.findAll { it.reason == '%s' && it.state == '%s' }.id";
    return await("%s %s".formatted(reason, state))
        .atMost(SOON)
        .until(
            () -> messages(complaint).<String>getList(path.formatted(reason, state)),
            ids -> ids.size() == 1)
        .getFirst();
  }

  /** A message with its attempts. */
  public static JsonPath message(String id) {
    return asSupervisor().get("/v1/messages/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  /** The types of the service's own events about a complaint, in order. */
  public static List<String> said(String complaint) {
    JsonPath journal = asOperator().get("/v1/journal/{id}", complaint).jsonPath();
    List<String> types = journal.getList("items.type");
    return types == null
        ? List.of()
        : types.stream()
            .map(type -> type.replace("org.herstel.complaint.", "").replace(".v1", ""))
            .toList();
  }
}
