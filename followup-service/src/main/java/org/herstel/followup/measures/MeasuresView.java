package org.herstel.followup.measures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a range of time: of all of it, of every period, of every group, and of every group
 * in every period.
 *
 * @param from inclusive
 * @param to exclusive
 * @param zone in which days, weeks and months begin
 * @param periods all periods of the range, also those in which nothing was counted
 * @param groups those of which something was counted
 */
record MeasuresView(
    String by,
    String interval,
    String zone,
    Instant from,
    Instant to,
    FiguresView total,
    List<PeriodView> periods,
    List<GroupView> groups) {

  /**
   * All groups in one period.
   *
   * @param label for instance 2026-03-02, 2026-W10 or 2026-03
   * @param from later than the label's where the range begins in the middle of a period
   * @param to exclusive
   */
  record PeriodView(String label, Instant from, Instant to, FiguresView figures) {}

  /**
   * One group.
   *
   * @param id of team or agent, or the kind or channel; null for what has none: complaints without
   *     an owner or of unknown channel, and by kind all that is no promise
   * @param name of team or agent, where it is registered
   * @param periods those in which something of this group was counted
   */
  @JsonInclude
  record GroupView(
      @Nullable String id,
      @Nullable String name,
      FiguresView total,
      List<GroupPeriodView> periods) {}

  /** One group in one period. */
  record GroupPeriodView(String label, FiguresView figures) {}

  static MeasuresView of(
      MeasuresQuery query, Breakdown breakdown, Function<String, Optional<String>> names) {
    Periods periods = query.periods();
    return new MeasuresView(
        MeasuresQuery.nameOf(query.by()),
        MeasuresQuery.nameOf(periods.interval()),
        periods.zone().getId(),
        periods.from(),
        periods.end(),
        FiguresView.of(breakdown.all().whole()),
        IntStream.range(0, periods.count())
            .mapToObj(index ->
                new PeriodView(
                    periods.label(index),
                    periods.start(index),
                    periods.end(index),
                    FiguresView.of(breakdown.all().of(index))))
            .toList(),
        breakdown.sorted().stream()
            .map(group -> group(group.getKey(), group.getValue(), periods, names))
            .toList());
  }

  private static GroupView group(
      Optional<String> id,
      Breakdown.Series series,
      Periods periods,
      Function<String, Optional<String>> names) {
    return new GroupView(
        id.orElse(null),
        id.flatMap(names).orElse(null),
        FiguresView.of(series.whole()),
        series.periods().entrySet().stream()
            .map(entry ->
                new GroupPeriodView(
                    periods.label(entry.getKey()), FiguresView.of(entry.getValue())))
            .toList());
  }
}
