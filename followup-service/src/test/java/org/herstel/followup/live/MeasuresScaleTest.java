package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a year with a million promises takes, of 400,000 complaints, 20 teams and 200 agents.
 * Only where asked for, with {@code -Dherstel.scale=true}: making them takes a minute.
 */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
@EnabledIfSystemProperty(named = "herstel.scale", matches = "true")
class MeasuresScaleTest extends LiveTest {
  private static final String YEAR = "/v1/measures?from=2019-01-01&to=2020-01-01";

  @Inject DataSource database;

  @Test
  void a_year_with_a_million_promises_is_added_up_in_well_under_a_second() throws SQLException {
    make();
    List<String> took = new ArrayList<>();
    for (String query :
        List.of(
            "&by=team&interval=week",
            "&by=team&interval=day",
            "&by=owner&interval=month",
            "&by=owner&interval=week",
            "&by=kind&interval=week",
            "&by=channel&interval=week")) {
      took.add("%s: %d ms".formatted(query, median(query)));
    }
    System.out.println("MEASURED " + took);
    assertThat(supervisor().get(YEAR).jsonPath().getInt("total.promises.made"))
        .isEqualTo(1_000_000);
  }

  private static long median(String query) {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      long begun = System.nanoTime();
      supervisor().get(YEAR + query).then().statusCode(200).extract().asByteArray();
      millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }
    Collections.sort(millis);
    return millis.get(3);
  }

  private void make() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          rows(
              1_000_000,
              "'PROMISE'",
              "(array['KEPT', 'KEPT', 'KEPT', 'BROKEN', 'OPEN'])[1 + n % 5]",
              "null",
              "(array['PROCESS', 'OUTCOME'])[1 + n % 2]"));
      statement.execute(
          rows(
              400_000,
              "'FIRST_RESPONSE'",
              "(array['MET', 'MET', 'MISSED'])[1 + n % 3]",
              "(random() * 3600000)::bigint",
              "null"));
      statement.execute(
          rows(400_000, "'RESOLUTION'", "'RESOLVED'", "(random() * 1e9)::bigint", "null"));
      statement.execute(
          rows(
              200_000,
              "'CHECK'",
              "(array['SATISFIED', 'DISSATISFIED'])[1 + n % 2]",
              "null",
              "null"));
    }
    try (Connection connection = Postgres.database().connectAsOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze occurrence");
    }
  }

  /** Rows of a year in no order of time, as they come where promises are due at any time. */
  private static String rows(int many, String measure, String outcome, String took, String kind) {
    return """
    insert into occurrence
    select gen_random_uuid(), %s, gen_random_uuid(), 0, timestamptz '2019-01-01' + random() * interval '365 days',
           %s, %s, 'team-' || n %% 20, 'agent-' || n %% 200, %s,
           (array['PHONE', 'EMAIL', 'WEB', 'CHAT'])[1 + n %% 4]
      from generate_series(1, %d) n
    """
        .formatted(measure, outcome, took, kind, many);
  }
}
