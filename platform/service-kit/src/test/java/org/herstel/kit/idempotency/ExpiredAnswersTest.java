package org.herstel.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ExpiredAnswersTest {
  @Inject ExpiredAnswers expired;

  @Test
  void an_answer_is_kept_for_seven_days() throws SQLException {
    KeyedRequest old = request();
    KeyedRequest young = request();
    WrittenAnswer answer = new WrittenAnswer(201, Map.of("ETag", "\"1\""), new byte[] {1, 2});
    try (Connection connection = Postgres.database().connect()) {
      keep(connection, old, answer, "7 days 1 minute");
      keep(connection, young, answer, "6 days 23 hours");

      assertThat(expired.remove()).isEqualTo(1);

      assertThat(AnswerTable.claim(connection, old).answer()).isEmpty();
      Optional<WrittenAnswer> kept = AnswerTable.claim(connection, young).answer();
      assertThat(kept).isPresent();
      assertThat(kept.get().headers()).isEqualTo(answer.headers());
      assertThat(kept.get().body()).isEqualTo(answer.body());
    }
  }

  private static KeyedRequest request() {
    return new KeyedRequest(new byte[] {7}, UUID.randomUUID().toString(), new byte[] {9});
  }

  private static void keep(
      Connection connection, KeyedRequest request, WrittenAnswer answer, String age)
      throws SQLException {
    AnswerTable.keep(connection, request, answer);
    try (Statement update = connection.createStatement()) {
      update.executeUpdate(
          "update idempotency set created = clock_timestamp() - interval '%s' where key = '%s'"
              .formatted(age, request.key()));
    }
  }
}
