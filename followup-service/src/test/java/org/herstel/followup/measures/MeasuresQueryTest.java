package org.herstel.followup.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.herstel.kit.problem.Invalid;
import org.herstel.kit.problem.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresQueryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static MeasuresQuery read(
      @Nullable String by,
      @Nullable String from,
      @Nullable String to,
      @Nullable String interval,
      @Nullable String zone) {
    return MeasuresQuery.read(new MeasuresQuery.Text(by, from, to, interval, zone), UTC, NOW);
  }

  private static List<String> wrong(
      @Nullable String by,
      @Nullable String from,
      @Nullable String to,
      @Nullable String interval,
      @Nullable String zone) {
    return catchThrowableOfType(Invalid.class, () -> read(by, from, to, interval, zone))
        .violations()
        .stream()
        .map(Violation::field)
        .toList();
  }

  @Test
  void absent_and_empty_parameters_mean_teams_over_the_last_ninety_days_in_weeks() {
    MeasuresQuery usual = read(null, "", null, "", null);
    assertThat(usual.by()).isEqualTo(By.TEAM);
    assertThat(usual.periods().interval()).isEqualTo(Interval.WEEK);
    assertThat(usual.periods().zone()).isEqualTo(UTC);
    assertThat(usual.periods().end()).isEqualTo(NOW);
    assertThat(usual.periods().from()).isEqualTo(NOW.minus(Duration.ofDays(90)));
  }

  @Test
  void dates_are_the_beginning_of_the_day_in_the_zone_and_instants_are_themselves() {
    Periods periods =
        read("owner", "2026-03-01", "2026-04-01T10:00:00Z", "day", "Europe/Tallinn").periods();
    assertThat(periods.from()).isEqualTo("2026-02-28T22:00:00Z");
    assertThat(periods.end()).isEqualTo("2026-04-01T10:00:00Z");
    assertThat(periods.label(0)).isEqualTo("2026-03-01");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThat(wrong("house", "soon", "later", "hour", "Mars/Base"))
        .containsExactlyInAnyOrder("by", "interval", "zone", "to", "from");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01, from",
    "2026-03-02, 2026-03-01, from",
    "2026-12-01, , from",
    "2026-02-30, , from",
    "1969-12-31, , from",
    "12026-01-01, , from",
    "+12026-01-01T00:00:00Z, , from",
    ", 0000-01-01T00:00:00Z, to",
    "2026-01-01T00:00:00, , from",
  })
  void a_range_lies_between_1970_and_9999_and_does_not_end_before_it_begins(
      String from, String to, String field) {
    assertThat(wrong(null, from, to, null, null)).containsExactly(field);
  }

  @Test
  void a_range_of_too_many_periods_is_refused() {
    assertThat(wrong(null, "2025-01-01", "2026-11-01", "day", null)).containsExactly("interval");
    assertThat(read(null, "2025-01-01", "2026-11-01", "week", null).periods().count())
        .isEqualTo(96);
  }

  @Test
  void constants_are_written_small_as_in_the_answer() {
    assertThat(wrong("TEAM", null, null, "Week", null)).containsExactly("by", "interval");
    assertThat(MeasuresQuery.nameOf(read("channel", null, null, null, null).by()))
        .isEqualTo("channel");
  }
}
