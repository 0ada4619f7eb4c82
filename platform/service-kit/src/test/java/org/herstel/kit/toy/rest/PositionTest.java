package org.herstel.kit.toy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.herstel.kit.toy.rest.ProblemsTest.problem;
import static org.herstel.kit.toy.rest.ToyCaller.THINGS;
import static org.herstel.kit.toy.rest.ToyCaller.as;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.security.Roles;
import org.herstel.test.ForeignService;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class PositionTest {

  @Test
  void what_was_written_here_can_be_read_at_once() {
    String position = make().header("Herstel-Position");

    as(Roles.OPERATOR, "op").header("Herstel-After", position).get(THINGS).then().statusCode(200);
  }

  @Test
  void a_read_waits_for_what_another_service_wrote() {
    String complaint = UUID.randomUUID().toString();
    try (ForeignService intake = ForeignService.named("intake")) {
      // A toy that has just started may have no partitions yet, and a read waits two seconds only.
      intake.says(complaint, 1, new IntakeEvent.NoteAdded(1, "first"));
      await().atMost(SOON).until(() -> readAfter(complaint, 1) == 200);
      CompletableFuture<Integer> read =
          CompletableFuture.supplyAsync(() -> readAfter(complaint, 2));

      intake.says(complaint, 1, new IntakeEvent.NoteAdded(1, "heard"));

      assertThat(read.join()).isEqualTo(200);
    }
  }

  @Test
  void what_does_not_come_in_two_seconds_is_said_to_be_missing() {
    problem(
            as(Roles.OPERATOR, "op")
                .header("Herstel-After", "/herstel/intake;" + UUID.randomUUID() + ";7")
                .get(THINGS)
                .then(),
            503,
            "not-yet-caught-up")
        .header("Retry-After", equalTo("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "/herstel/intake;x", "/herstel/intake;x;y", "/herstel/intake;x;1,"})
  void what_is_no_position_is_refused(String header) {
    problem(
            as(Roles.OPERATOR, "op").header("Herstel-After", header).get(THINGS).then(),
            400,
            "invalid-request")
        .body("violations[0].field", equalTo("Herstel-After"));
  }

  private static int readAfter(String complaint, int sequence) {
    String position = "/herstel/intake;" + complaint + ";" + sequence;
    return as(Roles.OPERATOR, "op")
        .header("Herstel-After", position + ", " + position)
        .get(THINGS)
        .statusCode();
  }

  private static Response make() {
    return as(Roles.SUPERVISOR, "boss").body("{\"text\": \"t\"}").post(THINGS);
  }
}
