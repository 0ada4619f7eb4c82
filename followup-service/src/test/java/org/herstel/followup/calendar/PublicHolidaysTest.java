package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "NL, , 2026-04-27, true, King's Day",
    "NL, , 2026-04-03, false, Good Friday is only observed",
    "EE, , 2026-02-24, true, Independence Day",
    "EE, , 2026-06-23, true, Victory Day",
    "GB, , 2026-04-06, false, Easter Monday is not for the whole country",
    "GB, eng, 2026-04-06, true, Easter Monday in England",
    "GB, sct, 2026-04-06, false, not in Scotland",
    "GB, eng, 2026-12-26, true, Boxing Day itself",
    "GB, eng, 2026-12-28, true, and the Monday in its place",
    "US, , 2026-11-26, true, Thanksgiving",
    "US, , 2027-11-26, false, a usual Friday",
  })
  void are_those_of_the_region(
      String country, String part, LocalDate date, boolean holiday, String why) {
    assertThat(of(country, part, date.getYear()).containsKey(date)).as(why).isEqualTo(holiday);
  }

  @Test
  void new_year_may_be_kept_in_the_old_one() {
    assertThat(of("US", null, 2028)).containsEntry(LocalDate.of(2027, 12, 31), "New Year's Day");
    BusinessTime time =
        BusinessTime.of(
            Weeks.calendar(
                "America/New_York",
                Weeks.office("09:00-17:00"),
                List.of(new HolidayRegion("US", Optional.empty()))));
    assertThat(time.day(LocalDate.of(2027, 12, 31)).isBusinessDay()).isFalse();
  }

  private static Map<LocalDate, String> of(String country, String part, int year) {
    return PublicHolidays.of(List.of(new HolidayRegion(country, Optional.ofNullable(part))), year);
  }
}
