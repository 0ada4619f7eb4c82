package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTimeTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 2026-04-02T15:30:00Z, P8W, 24:00, 2026-05-28T22:00:00Z, end of the last day",
    "Europe/Amsterdam, 2026-04-02T15:30:00Z, P8W, same-time, 2026-05-28T15:30:00Z, same time",
    "Europe/Amsterdam, 2026-04-02T15:30:00Z, P8W, 17:00, 2026-05-28T15:00:00Z, at a stated time",
    "Europe/Amsterdam, 2026-03-20T11:00:00Z, P2W, same-time, 2026-04-03T10:00:00Z, on the wall",
    "Europe/Amsterdam, 2026-04-02T22:30:00Z, P1D, 24:00, 2026-04-04T22:00:00Z, it was Friday there",
    "Europe/Amsterdam, 2026-03-28T01:30:00Z, P1D, same-time, 2026-03-29T01:00:00Z, skipped: change",
    "Europe/Amsterdam, 2026-10-24T00:30:00Z, P1D, same-time, 2026-10-25T01:30:00Z, twice: second",
    "America/Havana, 2026-10-31T15:00:00Z, P1D, 24:00, 2026-11-02T05:00:00Z, midnight after change",
    "America/Havana, 2026-10-30T15:00:00Z, P1D, 24:00, 2026-11-01T05:00:00Z, midnight shown twice",
    "Europe/Tallinn, 2028-02-28T10:00:00Z, P1D, 24:00, 2028-02-29T22:00:00Z, leap day",
    "Europe/Tallinn, 2027-01-31T10:00:00Z, P1M, 24:00, 2027-02-28T22:00:00Z, shorter month",
  })
  void a_period_ends_at_the_stated_moment_of_its_last_day(
      String zone, Instant from, Period period, String ends, Instant due, String why) {
    assertThat(new CalendarTime(ZoneId.of(zone)).add(from, period, Ending.parse(ends)))
        .as(why)
        .isEqualTo(due);
  }

  @Test
  void hours_always_pass() {
    CalendarTime time = new CalendarTime(ZoneId.of("Europe/Amsterdam"));
    Instant beforeTheChange = Instant.parse("2026-03-28T23:00:00Z");
    Instant due = time.add(beforeTheChange, Duration.ofHours(24));
    assertThat(due).isEqualTo("2026-03-29T23:00:00Z");
    assertThat(time.between(beforeTheChange, due)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void it_only_goes_forwards() {
    CalendarTime time = new CalendarTime(ZoneId.of("Europe/Amsterdam"));
    assertThatThrownBy(() -> time.add(Instant.EPOCH, Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> time.add(Instant.EPOCH, Period.ZERO, Ending.SAME_TIME))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> time.add(Instant.EPOCH, Period.ofDays(-1), Ending.SAME_TIME))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
