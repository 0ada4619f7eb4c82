package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstel.followup.calendar.Weeks.at;
import static org.herstel.followup.calendar.Weeks.calendar;
import static org.herstel.followup.calendar.Weeks.daily;
import static org.herstel.followup.calendar.Weeks.office;
import static org.herstel.followup.calendar.Weeks.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {
  private static final BusinessTime SPLIT =
      time("Europe/Amsterdam", office("09:00-12:30", "13:00-17:00"), "2026-06-10");

  @ParameterizedTest
  @CsvSource({
    "2026-06-08T09:00, PT2H, 2026-06-08T11:00, inside a shift",
    "2026-06-08T11:30, PT1H, 2026-06-08T12:30, up to the break: not after it",
    "2026-06-08T11:30, PT1H1M, 2026-06-08T13:01, over the break",
    "2026-06-08T12:45, PT15M, 2026-06-08T13:15, from within the break",
    "2026-06-08T16:00, PT2H, 2026-06-09T10:00, over the night",
    "2026-06-08T20:00, PT1H, 2026-06-09T10:00, from the evening",
    "2026-06-09T16:00, PT2H, 2026-06-11T10:00, over a day off",
    "2026-06-12T16:00, PT2H, 2026-06-15T10:00, over a weekend",
    "2026-06-13T12:00, PT7H30M, 2026-06-15T17:00, a whole day ends when it closes",
    "2026-06-13T12:00, PT0S, 2026-06-13T12:00, nothing is at once even when closed",
  })
  void hours_pass_while_it_is_open(String from, String amount, String to, String why) {
    assertThat(SPLIT.add(at(SPLIT, from), Duration.parse(amount))).as(why).isEqualTo(at(SPLIT, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-08T09:30, 1, 2026-06-09T17:00, the day it began does not count",
    "2026-06-08T20:00, 1, 2026-06-09T17:00, however late it was",
    "2026-06-09T09:00, 1, 2026-06-11T17:00, a day off does not count",
    "2026-06-12T09:00, 1, 2026-06-15T17:00, nor does a weekend",
    "2026-06-13T09:00, 3, 2026-06-17T17:00, not even when it began on one",
  })
  void business_days_end_when_the_last_one_closes(String from, int days, String to, String why) {
    assertThat(SPLIT.addDays(at(SPLIT, from), days)).as(why).isEqualTo(at(SPLIT, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-08T08:59:59, false, 2026-06-08T09:00",
    "2026-06-08T09:00, true, 2026-06-08T09:00",
    "2026-06-08T12:29:59.999999, true, 2026-06-08T12:29:59.999999",
    "2026-06-08T12:30, false, 2026-06-08T13:00",
    "2026-06-09T17:00, false, 2026-06-11T09:00",
  })
  void it_opens_at_the_beginning_of_a_shift_and_is_closed_at_its_end(
      String moment, boolean open, String next) {
    assertThat(SPLIT.isOpen(at(SPLIT, moment))).isEqualTo(open);
    assertThat(SPLIT.nextOpening(at(SPLIT, moment))).isEqualTo(at(SPLIT, next));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29, PT2H, the clock skips from 02:00 to 03:00",
    "2026-10-25, PT4H, the clock shows 02:00 to 03:00 twice",
    "2026-03-28, PT3H, any other day",
  })
  void a_night_shift_is_as_long_as_the_night(LocalDate day, String length, String why) {
    BusinessTime night = time("Europe/Amsterdam", daily("00:00-03:00"));
    assertThat(night.between(night.startOf(day), night.startOf(day.plusDays(1))))
        .as(why)
        .isEqualTo(Duration.parse(length));
  }

  @Test
  void a_shift_within_the_skipped_hour_is_left_out() {
    BusinessTime skipped = time("Europe/Amsterdam", daily("02:15-02:45"));
    assertThat(skipped.day(LocalDate.of(2026, 3, 29)).isBusinessDay()).isFalse();
    assertThat(skipped.addDays(Instant.parse("2026-03-28T12:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-03-30T00:45:00Z"));
  }

  @Test
  void a_shift_that_begins_in_the_skipped_hour_begins_with_the_change() {
    BusinessTime partly = time("Europe/Amsterdam", daily("02:30-04:00"));
    assertThat(partly.day(LocalDate.of(2026, 3, 29)).open())
        .containsExactly(
            new Span(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-29T02:00:00Z")));
  }

  @Test
  void an_hour_shown_twice_is_open_from_its_first_showing_to_its_second() {
    BusinessTime twice = time("Europe/Amsterdam", daily("02:15-02:45"));
    assertThat(twice.day(LocalDate.of(2026, 10, 25)).open())
        .containsExactly(
            new Span(Instant.parse("2026-10-25T00:15:00Z"), Instant.parse("2026-10-25T01:45:00Z")));
  }

  @Test
  void shifts_that_overlap_because_an_hour_is_shown_twice_count_once() {
    BusinessTime touching = time("America/Havana", daily("00:00-00:30", "00:30-01:00"));
    assertThat(
            touching.between(
                Instant.parse("2026-11-01T03:00:00Z"), Instant.parse("2026-11-01T12:00:00Z")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void a_day_that_a_country_skipped_is_no_business_day() {
    BusinessTime apia = time("Pacific/Apia", daily("00:00-24:00"));
    assertThat(apia.day(LocalDate.of(2011, 12, 30)).isBusinessDay()).isFalse();
    assertThat(apia.day(LocalDate.of(2011, 12, 31)).isBusinessDay()).isTrue();
    assertThat(apia.addDays(at(apia, "2011-12-29T12:00"), 1))
        .isEqualTo(at(apia, "2012-01-01T00:00"));
  }

  @Test
  void the_leap_day_is_a_day() {
    assertThat(SPLIT.addDays(at(SPLIT, "2028-02-28T12:00"), 1))
        .isEqualTo(at(SPLIT, "2028-02-29T17:00"));
  }

  @Test
  void where_the_clock_goes_back_over_midnight_the_new_day_has_begun() {
    BusinessTime stJohns = time("America/St_Johns", daily("09:00-17:00"));
    Instant firstMidnight = Instant.parse("2010-11-07T02:30:00Z");
    assertThat(stJohns.dateOf(firstMidnight.minusNanos(1))).isEqualTo("2010-11-06");
    assertThat(stJohns.dateOf(firstMidnight)).isEqualTo("2010-11-07");
    assertThat(stJohns.dateOf(firstMidnight.plusSeconds(1800))).isEqualTo("2010-11-07");
  }

  @Test
  void a_holiday_takes_the_shift_that_would_be_on_it() {
    BusinessTime dutch =
        BusinessTime.of(
            calendar(
                "Europe/Amsterdam",
                daily("09:00-17:00"),
                List.of(new HolidayRegion("NL", Optional.empty()))));
    assertThat(dutch.add(at(dutch, "2026-04-26T16:00"), Duration.ofHours(2)))
        .isEqualTo(at(dutch, "2026-04-28T10:00"));
    assertThat(dutch.day(LocalDate.of(2026, 4, 27)).closure()).contains("Kings' Birthday");
  }

  @Test
  void a_calendar_without_hours_is_refused() {
    BusinessCalendar shut = calendar("Etc/UTC", new WeeklyHours(Map.of()), List.of());
    assertThatThrownBy(() -> BusinessTime.of(shut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("never open in 2020");
  }

  @Test
  void a_calendar_that_is_closed_for_a_whole_year_is_refused() {
    Map<LocalDate, String> closed = new TreeMap<>();
    LocalDate.of(2027, 1, 1)
        .datesUntil(LocalDate.of(2028, 1, 1))
        .forEach(date -> closed.put(date, "rebuilding"));
    BusinessCalendar shut =
        new BusinessCalendar(
            "test",
            "1",
            LocalDate.of(2026, 1, 1),
            ZoneId.of("Etc/UTC"),
            daily("00:00-24:00"),
            List.of(),
            closed);
    assertThatThrownBy(() -> BusinessTime.of(shut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("never open in 2027");
  }

  @Test
  void beyond_the_years_it_knows_it_does_not_answer() {
    assertThatThrownBy(() -> SPLIT.add(Instant.EPOCH, Duration.ofDays(365 * 80)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("not for 2200");
    assertThatThrownBy(() -> SPLIT.isOpen(Instant.parse("1969-12-31T12:00:00Z")))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> SPLIT.addDays(Instant.EPOCH, 1_000_000))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> SPLIT.add(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void it_only_goes_forwards() {
    assertThatThrownBy(() -> SPLIT.add(Instant.EPOCH, Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SPLIT.addDays(Instant.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
