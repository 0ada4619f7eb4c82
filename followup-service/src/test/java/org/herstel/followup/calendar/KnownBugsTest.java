package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.calendar.Weeks.at;
import static org.herstel.followup.calendar.Weeks.daily;
import static org.herstel.followup.calendar.Weeks.office;
import static org.herstel.followup.calendar.Weeks.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bugs that systems of this kind have had; ours must not. */
class KnownBugsTest {
  private static final BusinessTime OFFICE = time("Europe/Amsterdam", office("09:00-17:00"));

  /** 24/7 hours kept as 00:00 to 23:59 are closed a minute each night. */
  @Test
  void a_calendar_open_round_the_clock_is_not_closed_a_minute_at_midnight() {
    BusinessTime always = time("Europe/Amsterdam", daily("00:00-24:00"));
    Instant evening = at(always, "2026-06-08T23:30");
    assertThat(always.add(evening, Duration.ofHours(1))).isEqualTo(at(always, "2026-06-09T00:30"));
    assertThat(always.between(evening, evening.plus(Duration.ofDays(365))))
        .isEqualTo(Duration.ofDays(365));
    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .map(always::startOf)
        .flatMap(midnight -> Stream.of(midnight.minusSeconds(60), midnight.minusNanos(1), midnight))
        .forEach(moment -> assertThat(always.isOpen(moment)).as("%s", moment).isTrue());
  }

  /** A complaint resolved while it waited for the customer was charged the wait when reopened. */
  @Test
  void the_wait_between_pause_and_resolution_is_not_counted() {
    Stopwatch clock =
        Stopwatch.started(at(OFFICE, "2026-06-08T10:00"), Duration.ofHours(8))
            .pause(at(OFFICE, "2026-06-08T12:00"), OFFICE)
            .stop(at(OFFICE, "2026-06-10T12:00"), OFFICE);
    assertThat(clock.consumed()).isEqualTo(Duration.ofHours(2));
    Stopwatch reopened = clock.resume(at(OFFICE, "2026-06-11T10:00"));
    assertThat(reopened.consumed()).isEqualTo(Duration.ofHours(2));
    assertThat(reopened.due(OFFICE)).contains(at(OFFICE, "2026-06-11T16:00"));
  }

  /** Reopening began the clock anew, or set the due time back to one long past. */
  @Test
  void reopening_does_not_work_the_due_time_out_again() {
    Stopwatch stopped =
        Stopwatch.started(at(OFFICE, "2026-06-08T10:00"), Duration.ofHours(8))
            .stop(at(OFFICE, "2026-06-08T15:00"), OFFICE);
    assertThat(stopped.resume(at(OFFICE, "2026-07-01T10:00")).due(OFFICE))
        .as("three hours were left")
        .contains(at(OFFICE, "2026-07-01T13:00"));
  }

  /** A miss was forgotten when the complaint was reopened. */
  @Test
  void reopening_does_not_mend_what_was_late() {
    Stopwatch late =
        Stopwatch.started(at(OFFICE, "2026-06-08T10:00"), Duration.ofHours(2))
            .stop(at(OFFICE, "2026-06-08T16:00"), OFFICE)
            .resume(at(OFFICE, "2026-06-09T10:00"))
            .pause(at(OFFICE, "2026-06-09T11:00"), OFFICE)
            .resume(at(OFFICE, "2026-06-10T11:00"));
    assertThat(late.due(OFFICE)).contains(at(OFFICE, "2026-06-08T12:00"));
  }

  /**
   * With a longer time for the first answer than for updates, the update clock set its due time.
   */
  @Test
  void a_shorter_update_clock_does_not_overrule_a_longer_first_response() {
    Instant received = at(OFFICE, "2026-06-08T10:00");
    Stopwatch firstResponse = Stopwatch.started(received, Duration.ofHours(16));
    Stopwatch update =
        Stopwatch.started(received, Duration.ofHours(4))
            .stop(at(OFFICE, "2026-06-08T12:00"), OFFICE)
            .resume(at(OFFICE, "2026-06-08T12:00"));
    assertThat(update.due(OFFICE)).contains(at(OFFICE, "2026-06-08T14:00"));
    assertThat(firstResponse.due(OFFICE)).contains(at(OFFICE, "2026-06-10T10:00"));
  }

  /** A pause that began and ended outside opening hours still moved the due time. */
  @Test
  void a_pause_over_a_closed_night_moves_nothing() {
    Stopwatch clock = Stopwatch.started(at(OFFICE, "2026-06-08T10:00"), Duration.ofHours(10));
    assertThat(
            clock
                .pause(at(OFFICE, "2026-06-08T20:00"), OFFICE)
                .resume(at(OFFICE, "2026-06-09T07:00"))
                .due(OFFICE))
        .isEqualTo(clock.due(OFFICE))
        .contains(at(OFFICE, "2026-06-09T12:00"));
  }
}
