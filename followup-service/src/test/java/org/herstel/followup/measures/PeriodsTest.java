package org.herstel.followup.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.herstel.followup.calendar.ZoneNames;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static Periods periods(String from, String to, Interval interval, ZoneId zone) {
    return Periods.of(Instant.parse(from), Instant.parse(to), interval, zone).orElseThrow();
  }

  private static List<String> labels(Periods periods) {
    return IntStream.range(0, periods.count()).mapToObj(periods::label).toList();
  }

  @Test
  void weeks_begin_on_monday_and_are_numbered_by_iso_over_the_turn_of_the_year() {
    Periods weeks = periods("2026-12-21T00:00:00Z", "2027-01-11T00:00:00Z", Interval.WEEK, UTC);
    assertThat(labels(weeks)).containsExactly("2026-W52", "2026-W53", "2027-W01");
    assertThat(weeks.start(2)).isEqualTo("2027-01-04T00:00:00Z");
  }

  @Test
  void days_follow_the_zone_also_when_its_clocks_change() {
    Periods days = periods("2026-03-27T23:00:00Z", "2026-03-30T22:00:00Z", Interval.DAY, AMSTERDAM);
    assertThat(labels(days)).containsExactly("2026-03-28", "2026-03-29", "2026-03-30");
    assertThat(Duration.between(days.start(1), days.end(1))).isEqualTo(Duration.ofHours(23));
  }

  @Test
  void the_first_and_the_last_period_are_cut_off_where_the_range_begins_and_ends() {
    Periods months = periods("2026-01-15T12:00:00Z", "2026-03-02T00:00:00Z", Interval.MONTH, UTC);
    assertThat(labels(months)).containsExactly("2026-01", "2026-02", "2026-03");
    assertThat(months.start(0)).isEqualTo("2026-01-15T12:00:00Z");
    assertThat(months.end(0)).isEqualTo("2026-02-01T00:00:00Z");
    assertThat(months.end(2)).isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  void there_are_at_most_four_hundred() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(Periods.of(from, from.plus(Duration.ofDays(400)), Interval.DAY, UTC)).isPresent();
    assertThat(Periods.of(from, from.plus(Duration.ofDays(400)).plusNanos(1), Interval.DAY, UTC))
        .isEmpty();
  }

  @Test
  void a_midnight_that_comes_twice_ends_no_period_twice() {
    // at one minute past midnight clocks went back to one minute past eleven
    ZoneId stJohns = ZoneId.of("America/St_Johns");
    Instant again = Instant.parse("2006-10-29T02:45:00Z");
    assertThat(again.atZone(stJohns).toLocalDate()).hasToString("2006-10-28");
    assertThat(Interval.DAY.end(again, stJohns)).isAfter(again);
  }

  @Property(tries = 2000)
  void periods_follow_each_other_without_gap_and_cover_the_range(
      @ForAll("instants") Instant from,
      @ForAll("lengths") Duration length,
      @ForAll Interval interval,
      @ForAll("zones") ZoneId zone) {
    Instant to = from.plus(length);
    Periods.of(from, to, interval, zone)
        .ifPresent(periods -> {
          assertThat(periods.from()).isEqualTo(from);
          assertThat(periods.end(periods.count() - 1)).isEqualTo(to);
          for (int i = 0; i < periods.count(); i++) {
            assertThat(periods.end(i)).isAfter(periods.start(i));
          }
        });
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Duration> lengths() {
    return Arbitraries.longs().between(1, 400L * 86_400).map(Duration::ofSeconds);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            ZoneId.getAvailableZoneIds().stream().filter(ZoneNames::isName).sorted().toList())
        .map(ZoneId::of);
  }
}
