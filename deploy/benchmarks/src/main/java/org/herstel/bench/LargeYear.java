package org.herstel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What is measured in a year of a large company: 400,000 complaints, twenty teams, two hundred
 * agents. Put into follow-up's table, in a year before anything else, and taken out at the end.
 */
final class LargeYear implements AutoCloseable {
  static final String FROM = "2019-01-01";
  static final String TO = "2020-01-01";
  static final int PROMISES = 1_000_000;

  private static final int COMPLAINTS = 400_000;
  private static final int CHECKS = 200_000;

  private final Connection database;

  private LargeYear(Connection database) {
    this.database = database;
  }

  static LargeYear in(Connection database) throws SQLException {
    LargeYear year = new LargeYear(database);
    year.forget();
    year.add(
        PROMISES,
        "PROMISE",
        "(array['KEPT', 'KEPT', 'KEPT', 'BROKEN', 'OPEN'])[1 + n % 5]",
        "null",
        "(array['PROCESS', 'OUTCOME'])[1 + n % 2]");
    year.add(
        COMPLAINTS,
        "FIRST_RESPONSE",
        "(array['MET', 'MET', 'MISSED'])[1 + n % 3]",
        "(random() * 3600000)::bigint",
        "null");
    year.add(COMPLAINTS, "RESOLUTION", "'RESOLVED'", "(random() * 1e9)::bigint", "null");
    year.add(CHECKS, "CHECK", "(array['SATISFIED', 'DISSATISFIED'])[1 + n % 2]", "null", "null");
    year.tidy();
    return year;
  }

  static int size() {
    return PROMISES + 2 * COMPLAINTS + CHECKS;
  }

  /**
   * In no order of time, as they come where promises are due at any time, and none within a day of
   * the year's ends, which are not at the same moment everywhere.
   */
  private void add(int many, String measure, String outcome, String took, String kind)
      throws SQLException {
    execute(
        """
        insert into occurrence
        select gen_random_uuid(), '%s', gen_random_uuid(), 0,
               timestamptz '%s' + (1 + random() * 363) * interval '1 day',
               %s, %s, 'bench-team-' || n %% 20, 'bench-agent-' || n %% 200, %s,
               (array['PHONE', 'EMAIL', 'WEB', 'CHAT'])[1 + n %% 4]
          from generate_series(1, %d) n
        """
            .formatted(measure, FROM, outcome, took, kind, many));
  }

  private void forget() throws SQLException {
    execute("delete from occurrence where team like 'bench-%'");
  }

  private void tidy() throws SQLException {
    execute("vacuum (analyze) occurrence");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    forget();
    tidy();
  }
}
