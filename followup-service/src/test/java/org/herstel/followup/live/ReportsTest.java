package org.herstel.followup.live;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ReportsTest extends LiveTest {
  @ParameterizedTest
  @CsvSource({"occurrence, /v1/measures", "survey, /v1/loyalty"})
  void figures_that_take_too_long_are_given_up_with_advice(String table, String path)
      throws SQLException {
    try (Connection connection = Postgres.database().connectAsOwner();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table %s in access exclusive mode".formatted(table));

      supervisor()
          .get(path)
          .then()
          .statusCode(503)
          .header("Retry-After", "60")
          .body("type", equalTo("https://herstel.org/problems/figures-take-too-long"))
          .body("detail", startsWith("These figures were not added up within 8 seconds."));

      connection.rollback();
    }
    supervisor().get(path).then().statusCode(200);
  }
}
