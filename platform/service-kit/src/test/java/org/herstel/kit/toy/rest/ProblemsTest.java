package org.herstel.kit.toy.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.security.Roles;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ProblemsTest {
  private static final String THINGS = "/toy/things";

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void every_violation_of_a_body_is_in_one_answer() {
    problem(
            as(Roles.SUPERVISOR)
                .body("{\"text\": \" \", \"team\": \"a\\nb\", \"source\": 7}")
                .post(THINGS)
                .then(),
            400,
            "invalid-request")
        .body("violations.field", contains("source", "team", "text"))
        .body("detail", startsWith("3 things are wrong"));
  }

  @Test
  void what_is_no_json_is_told_with_its_place() {
    problem(as(Roles.SUPERVISOR).body("{\"text\": }").post(THINGS).then(), 400, "malformed-json")
        .body("detail", containsString("line 1, column"));
    problem(as(Roles.SUPERVISOR).post(THINGS).then(), 400, "malformed-json");
  }

  @Test
  void a_body_over_the_limit_is_refused_whether_or_not_its_length_is_announced() throws Exception {
    String large = "{\"text\": \"" + "x".repeat(1024 * 1024) + "\"}";

    problem(as(Roles.SUPERVISOR).body(large).post(THINGS).then(), 413, "body-too-large");
    assertThat(chunked(large))
        .startsWith("413 application/problem+json")
        .contains("body-too-large");
    assertThat(chunked("{\"text\": 7}")).startsWith("400 application/problem+json");
  }

  @Test
  void a_body_under_the_limit_is_taken() {
    String body = "{\"text\": \"" + "x".repeat(800 * 1024) + "\"}";

    problem(as(Roles.SUPERVISOR).body(body + "x").post(THINGS).then(), 400, "malformed-json");
  }

  @Test
  void another_media_type_than_json_is_refused() {
    problem(
        as(Roles.SUPERVISOR).contentType("text/plain").body("x").post(THINGS).then(),
        415,
        "unsupported-media-type");
    problem(as(Roles.SUPERVISOR).accept("image/png").get(THINGS).then(), 406, "not-acceptable");
  }

  @Test
  void another_method_is_refused() {
    problem(as(Roles.SUPERVISOR).delete(THINGS).then(), 405, "method-not-allowed");
  }

  @Test
  void unknown_addresses_and_ids_are_not_found() {
    problem(as(Roles.SUPERVISOR).get("/nowhere").then(), 404, "not-found");
    problem(as(Roles.SUPERVISOR).get(THINGS + "/no-uuid").then(), 404, "not-found");
    problem(as(Roles.SUPERVISOR).get(THINGS + "/" + UUID.randomUUID()).then(), 404, "not-found");
    problem(given().get("/").then(), 404, "not-found");
  }

  @Test
  void a_path_that_cannot_be_decoded_is_no_error_of_ours() throws Exception {
    for (String path : List.of(THINGS + "/%zz", THINGS + "/%", THINGS + "/%ff%fe", "/%00")) {
      assertThat(RawHttp.get(port, path, TestTokens.token(Roles.OPERATOR, "op")))
          .as(path)
          .matches("(?s)HTTP/1.1 (400|404) .*")
          .doesNotContain("Exception");
    }
  }

  @Test
  void an_unexpected_error_shows_nothing_but_its_id() {
    String answer =
        problem(as(Roles.OPERATOR).get(THINGS + "/broken").then(), 500, "unexpected-error")
            .body("errorId", notNullValue())
            .extract()
            .asString();

    assertThat(answer).doesNotContain("secret").doesNotContain("org.herstel.");
  }

  @Test
  void a_caller_without_a_token_is_asked_for_one() {
    problem(given().get(THINGS).then(), 401, "token-missing")
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void a_token_nobody_signed_is_refused() {
    String token = TestTokens.token(Roles.SUPERVISOR, "boss");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    problem(given().auth().oauth2(forged).get(THINGS).then(), 401, "token-invalid");
    problem(given().auth().oauth2("nonsense").get(THINGS).then(), 401, "token-invalid");
  }

  @Test
  void a_role_that_may_not_is_refused() {
    problem(as(Roles.OPERATOR).body("{}").post(THINGS).then(), 403, "role-missing");
  }

  @Test
  void a_missing_idempotency_key_is_named_where_it_is_required() {
    problem(unkeyed("{\"text\": \"x\"}"), 400, "idempotency-key-missing");
  }

  @Test
  void a_missing_idempotency_key_is_told_with_what_else_is_wrong() {
    problem(unkeyed("{\"text\": 1}"), 400, "invalid-request")
        .body("violations.field", equalTo(List.of("Idempotency-Key", "text")));
    problem(unkeyed("{"), 400, "malformed-json")
        .body("violations.field", equalTo(List.of("Idempotency-Key")));
  }

  private static ValidatableResponse unkeyed(String body) {
    return given()
        .auth()
        .oauth2(TestTokens.token(Roles.SUPERVISOR, "boss"))
        .contentType("application/json")
        .body(body)
        .post(THINGS)
        .then();
  }

  @Test
  void every_answer_forbids_guessing_its_type_and_keeping_it() {
    as(Roles.SUPERVISOR)
        .get(THINGS)
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Cache-Control", equalTo("no-store"))
        .header("X-Frame-Options", equalTo("DENY"));
  }

  static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("https://herstel.org/problems/" + code))
        .body("status", equalTo(status))
        .body("title", notNullValue())
        .body("detail", notNullValue())
        .body("code", equalTo(null));
  }

  private static RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token(role, "boss"))
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType("application/json");
  }

  private String chunked(String body) throws Exception {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + port + THINGS).toURL().openConnection();
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(8192);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty(
        "Authorization", "Bearer " + TestTokens.token(Roles.SUPERVISOR, "boss"));
    connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body.getBytes(StandardCharsets.UTF_8));
    }
    int status = connection.getResponseCode();
    try (InputStream error = connection.getErrorStream()) {
      return status
          + " "
          + connection.getContentType()
          + " "
          + new String(error.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
