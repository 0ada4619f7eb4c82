package org.herstel.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.herstel.test.TestTokens;

/** Calls as the people and systems of these tests make them. */
public final class TestCalls {
  public static final String AGENT = "agent-1";
  public static final String OTHER_AGENT = "agent-2";
  public static final String PARTNER_AGENT = "partner-agent";
  public static final String SUPERVISOR = "supervisor";

  private TestCalls() {}

  public static RequestSpecification as(String role, String subject) {
    return with(TestTokens.token(role, subject));
  }

  public static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  public static RequestSpecification agent() {
    return as("agent", AGENT);
  }

  public static RequestSpecification supervisor() {
    return as("supervisor", SUPERVISOR);
  }

  public static RequestSpecification integrator(String source) {
    return with(TestTokens.tokenOfSource("integrator", "system-of-" + source, source));
  }

  /** Registers a house team with two agents who speak everything, and a partner's team with one. */
  public static void registerPeople() {
    team("house", "IN_HOUSE");
    team("partner", "PARTNER");
    register(AGENT, "house", "[\"nl\",\"et\",\"en\"]", "[]");
    register(OTHER_AGENT, "house", "[\"nl\",\"et\",\"en\"]", "[]");
    register(PARTNER_AGENT, "partner", "[\"en\"]", "[]");
    register(SUPERVISOR, "house", "[\"en\"]", "[\"supervision\"]");
  }

  public static void team(String id, String kind) {
    supervisor()
        .body("{\"name\": \"Team %s\", \"kind\": \"%s\"}".formatted(id, kind))
        .put("/v1/teams/" + id)
        .then()
        .statusCode(anyOf(is(200), is(201)));
  }

  public static void register(String id, String team, String languages, String skills) {
    supervisor()
        .body(
            """
            {"name": "Name of %1$s", "email": "%1$s@example.org", "phone": "+31 20 000",
             "team": "%2$s", "languages": %3$s, "skills": %4$s}
            """
                .formatted(id, team, languages, skills))
        .put("/v1/agents/" + id)
        .then()
        .statusCode(anyOf(is(200), is(201)));
  }

  /** A complaint of two concerns, with a narrative. */
  public static String complaint(String narrative) {
    return """
    {"channel": "PHONE",
     "customer": {"name": "Mari Maasikas", "email": "mari@example.org"},
     "narrative": "%s",
     "concerns": [
       {"category": "delivery", "description": "The parcel came late"},
       {"category": "product", "description": "The kettle was broken",
        "harm": {"kind": "money", "amount": {"minor": 4995, "currency": "EUR"}}}]}
    """
        .formatted(narrative);
  }

  public static Response post(RequestSpecification caller, String body) {
    return caller
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/complaints");
  }

  /** A new complaint; its id. */
  public static String received() {
    Response response = post(agent(), complaint("The parcel came late and the kettle was broken."));
    response.then().statusCode(201);
    return response.path("id");
  }

  public static Response say(String id, String what, Map<String, Object> body) {
    return agent().body(body).post("/v1/complaints/" + id + what);
  }

  public static Response say(String id, String what) {
    return agent().post("/v1/complaints/" + id + what);
  }
}
