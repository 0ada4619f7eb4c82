package org.herstel.followup.measures;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.herstel.followup.measures.Breakdown.Cell;
import org.herstel.followup.measures.Figures.Spread;
import org.herstel.followup.report.Reports;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Adds occurrences up: counts in one query, durations in another, each over the whole range at
 * once.
 */
@ApplicationScoped
class OccurrenceQuery {
  /** The most cells told at once; two hundred agents over a year in weeks are half of it. */
  private static final int MOST_ROWS = 25_000;

  /**
   * The starts of periods are read in a query of their own: in place they would be for each row.
   */
  private static final String COUNTS =
      """
      with cell as (
        select width_bucket(at, (select cast(:starts as timestamptz[]))) - 1 as period, %1$s as grp, outcome, count(*) as n
          from occurrence
         where at >= :from and at < :to and %2$s
         group by 1, 2, 3)
      select grouping(period), period, grouping(grp), grp, %3$s
        from cell
       group by grouping sets ((), (period), (grp), (period, grp))
      """;

  private static final String SPREADS =
      """
      select grouping(period), period, grouping(grp), grp, measure,
             percentile_cont(0.5) within group (order by took_ms),
             percentile_cont(0.9) within group (order by took_ms)
        from (select width_bucket(at, (select cast(:starts as timestamptz[]))) - 1 as period, %1$s as grp, measure, took_ms
                from occurrence
               where at >= :from and at < :to and %2$s
                 and took_ms is not null) timed
       group by grouping sets ((measure), (measure, period), (measure, grp), (measure, period, grp))
      """;

  private static final String EACH_OUTCOME =
      Arrays.stream(Outcome.values())
          .map("coalesce(sum(n) filter (where outcome = '%s'), 0)"::formatted)
          .collect(joining(", "));

  private final EntityManager database;
  private final Reports reports;

  OccurrenceQuery(EntityManager database, Reports reports) {
    this.database = database;
    this.reports = reports;
  }

  /**
   * What may be seen, broken down.
   *
   * @throws Invalid if that would be more than can be told at once
   */
  Breakdown run(MeasuresQuery query, Scope scope) {
    return reports.add(() -> breakdown(rows(COUNTS, query, scope), rows(SPREADS, query, scope)));
  }

  private static Breakdown breakdown(List<Object[]> counts, List<Object[]> spreads) {
    Map<Cell, Map<Measure, Spread>> timed = new HashMap<>();
    spreads.forEach(row ->
        timed
            .computeIfAbsent(cell(row), cell -> new EnumMap<>(Measure.class))
            .put(
                Measure.valueOf((String) row[4]),
                new Spread(number(row[5]).doubleValue(), number(row[6]).doubleValue())));
    Map<Cell, Figures> cells = new HashMap<>();
    counts.forEach(row ->
        cells.put(cell(row), new Figures(counted(row), timed.getOrDefault(cell(row), Map.of()))));
    return Breakdown.of(cells);
  }

  private static Cell cell(Object[] row) {
    return new Cell(
        number(row[0]).intValue() == 1 ? Optional.empty() : Optional.of(number(row[1]).intValue()),
        number(row[2]).intValue() == 1
            ? Optional.empty()
            : Optional.of(Optional.ofNullable((String) row[3])));
  }

  private static Map<Outcome, Long> counted(Object[] row) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, number(row[4 + outcome.ordinal()]).longValue());
    }
    return counts;
  }

  private static Number number(@Nullable Object value) {
    return (Number) value;
  }

  private List<Object[]> rows(String sql, MeasuresQuery asked, Scope scope) {
    Scope.Condition visible = scope.in("team", "''");
    Periods periods = asked.periods();
    Query query =
        database.createNativeQuery(
            sql.formatted(asked.by().column(), visible.text(), EACH_OUTCOME), Object[].class);
    visible.parameters().forEach(query::setParameter);
    query.setParameter("from", periods.from());
    query.setParameter("to", periods.end());
    query.setParameter(
        "starts",
        "{" + periods.starts().stream().map(Object::toString).collect(joining(",")) + "}");
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.setMaxResults(MOST_ROWS + 1).getResultList();
    if (rows.size() > MOST_ROWS) {
      throw new Invalid(
          "interval",
          "would give too many figures; choose a longer one, a shorter range or larger groups");
    }
    return rows;
  }
}
