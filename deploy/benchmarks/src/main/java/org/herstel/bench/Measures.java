package org.herstel.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;

/**
 * How long the measures of a year with a million promises take through the API, beside one plain
 * statement that counts the same rows in the same groups, without sums or medians.
 */
public final class Measures {
  private static final int ROUNDS = 7;
  private static final List<Grouping> GROUPINGS =
      List.of(
          new Grouping("team", "week"),
          new Grouping("team", "day"),
          new Grouping("owner", "month"),
          new Grouping("owner", "week"),
          new Grouping("kind", "week"),
          new Grouping("channel", "week"));

  private final LocalStack stack;
  private final Connection database;

  private Measures(LocalStack stack, Connection database) {
    this.stack = stack;
    this.database = database;
  }

  /** One question of the many that can be asked. */
  private record Grouping(String by, String interval) {
    String path() {
      return "/v1/measures?from=%s&to=%s&by=%s&interval=%s"
          .formatted(LargeYear.FROM, LargeYear.TO, by, interval);
    }

    String sql() {
      return """
      select date_trunc('%s', at), %s, outcome, count(*) from occurrence
       where at >= '%s' and at < '%s' group by 1, 2, 3
      """
          .formatted(interval, by, LargeYear.FROM, LargeYear.TO);
    }
  }

  /** A way of answering. */
  private interface Answer {
    void to(Grouping grouping) throws IOException, InterruptedException, SQLException;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      LocalStack stack = LocalStack.running();
      try (Connection database = stack.database(Service.FOLLOWUP)) {
        System.out.printf("Making %,d occurrences of one year ...%n", LargeYear.size());
        try (LargeYear _ = LargeYear.in(database)) {
          new Measures(stack, database).run();
        }
      }
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    for (Grouping grouping : GROUPINGS) {
      List<Double> api = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        api.add(millis(this::ask, grouping));
        plain.add(millis(this::count, grouping));
      }
      double asked = Percentiles.of(api).median();
      double counted = Percentiles.of(plain).median();
      System.out.printf(
          "  by %-8s each %-6s %,5.0f ms, counted by a plain statement %,5.0f ms, ratio %.2f%n",
          grouping.by, grouping.interval, asked, counted, asked / counted);
    }
  }

  private static double millis(Answer answer, Grouping grouping)
      throws IOException, InterruptedException, SQLException {
    long begun = System.nanoTime();
    answer.to(grouping);
    return (System.nanoTime() - begun) / 1e6;
  }

  private void ask(Grouping grouping) throws IOException, InterruptedException {
    HttpResponse<String> answer = stack.get(Service.FOLLOWUP, grouping.path(), "supervisor");
    if (answer.statusCode() != 200) {
      throw new Failure("the stack answered %d: %s".formatted(answer.statusCode(), answer.body()));
    }
    int made =
        LocalStack.JSON.readTree(answer.body()).path("total").path("promises").path("made").asInt();
    if (made != LargeYear.PROMISES) {
      throw new Failure("of %,d promises %,d were counted".formatted(LargeYear.PROMISES, made));
    }
  }

  private void count(Grouping grouping) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(grouping.sql())) {
      long counted = 0;
      while (rows.next()) {
        counted += rows.getLong(4);
      }
      if (counted != LargeYear.size()) {
        throw new Failure("of %,d rows %,d were counted".formatted(LargeYear.size(), counted));
      }
    }
  }
}
