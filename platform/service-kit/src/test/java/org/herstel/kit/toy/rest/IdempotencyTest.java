package org.herstel.kit.toy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.herstel.kit.toy.rest.ToyCaller.THINGS;
import static org.herstel.kit.toy.rest.ToyCaller.withKey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.herstel.kit.security.Roles;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.herstel.test.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class IdempotencyTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final String token = TestTokens.token(Roles.SUPERVISOR, "boss");
  private final String key = UUID.randomUUID().toString();

  @Test
  void a_repeated_request_gets_the_same_answer_and_has_one_effect() throws SQLException {
    Response first = post(token, key, "once");
    Response second = post(token, key, "once");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    for (String header : List.of("Location", "ETag", "Herstel-Position", "Content-Type")) {
      assertThat(second.header(header)).isNotNull().isEqualTo(first.header(header));
    }
    String id = first.path("id");
    assertThat(first.header("Location")).isEqualTo("/toy/things/" + id);
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(first.header("Herstel-Position")).isEqualTo("/herstel/toy;" + id + ";1");
    assertThat(count("select count(*) from journal where subject = ?", id)).isEqualTo(1);
  }

  @Test
  void thirty_two_requests_at_once_with_one_key_have_one_effect() throws Exception {
    String text = "raced " + key;
    try (ExecutorService callers = Executors.newFixedThreadPool(32)) {
      Callable<Response> call = () -> postUntilAnswered(text);
      List<Future<Response>> answers = callers.invokeAll(java.util.Collections.nCopies(32, call));
      String body = answers.getFirst().get().asString();
      for (Future<Response> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(201);
        assertThat(answer.get().asString()).isEqualTo(body);
      }
      assertThat(answers.stream().filter(IdempotencyTest::isFirst)).hasSize(1);
    }
    assertThat(count("select count(*) from toy_thing where text = ?", text)).isEqualTo(1);
  }

  @Test
  void a_request_that_takes_long_keeps_others_with_its_key_waiting_and_then_turns_them_away()
      throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(1);
        Connection obstacle = Postgres.database().connect()) {
      obstacle.setAutoCommit(false);
      obstacle.createStatement().execute("lock table toy_thing in exclusive mode");
      Future<Response> slow = callers.submit(() -> post(token, key, "slow"));
      await()
          .until(() -> count("select count(*) from pg_locks where locktype = ?", "advisory") > 0);

      ProblemsTest.problem(post(token, key, "slow").then(), 409, "idempotency-key-in-use")
          .header("Retry-After", equalTo("1"));

      obstacle.rollback();
      assertThat(slow.get().statusCode()).isEqualTo(201);
    }
    assertThat(post(token, key, "slow").header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_of_another_request_is_refused() {
    post(token, key, "one");

    ProblemsTest.problem(post(token, key, "two").then(), 422, "idempotency-key-reused");
  }

  @Test
  void a_key_is_good_for_one_caller_only() {
    String one = post(token, key, "mine").path("id");
    Response other = post(TestTokens.token(Roles.SUPERVISOR, "boss-2"), key, "theirs");

    other.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    assertThat(other.<String>path("id")).isNotEqualTo(one);
  }

  @Test
  void a_refusal_stores_nothing_and_the_key_can_be_used_again() throws SQLException {
    String id = post(token, UUID.randomUUID().toString(), "kept").path("id");

    ProblemsTest.problem(
            withKey(token, key).post(THINGS + "/" + id + "/end").then(), 409, "thing-still-needed")
        .body("obstacles.code", equalTo(List.of("thing-still-needed", "thing-too-new")));
    withKey(token, key).get(THINGS + "/" + id).then().body("text", equalTo("kept"));
    assertThat(count("select count(*) from journal where subject = ?", id)).isEqualTo(1);
    assertThat(count("select count(*) from idempotency where key = ?", key)).isZero();
  }

  @Test
  void a_key_of_a_strange_form_is_refused() {
    ProblemsTest.problem(post(token, "x".repeat(201), "t").then(), 400, "invalid-request")
        .body("violations[0].field", equalTo("Idempotency-Key"));
  }

  /** As a caller does: again after a moment while the first request is under way. */
  private Response postUntilAnswered(String text) {
    Response answer = post(token, key, text);
    for (int tries = 1; answer.statusCode() == 409 && tries < 10; tries++) {
      answer = post(token, key, text);
    }
    return answer;
  }

  private static boolean isFirst(Future<Response> answer) {
    return answer.resultNow().header("Idempotency-Replayed") == null;
  }

  private static Response post(String token, String key, String text) {
    return withKey(token, key).body("{\"text\": \"" + text + "\"}").post(THINGS);
  }

  private static long count(String sql, String parameter) throws SQLException {
    try (Connection connection = Postgres.database().connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
