package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstel.followup.calendar.Weeks.at;
import static org.herstel.followup.calendar.Weeks.office;
import static org.herstel.followup.calendar.Weeks.time;

import java.time.Duration;
import java.time.Instant;
import org.herstel.followup.calendar.Stopwatch.Paused;
import org.herstel.followup.calendar.Stopwatch.Running;
import org.herstel.followup.calendar.Stopwatch.Segment;
import org.herstel.followup.calendar.Stopwatch.Stopped;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private static final BusinessTime OFFICE = time("Europe/Amsterdam", office("09:00-17:00"));
  private static final Stopwatch FOUR_HOURS =
      Stopwatch.started(on("2026-06-08T10:00"), Duration.ofHours(4));

  private static Instant on(String local) {
    return at(OFFICE, local);
  }

  @Test
  void it_is_due_when_the_allowance_is_used_up() {
    assertThat(FOUR_HOURS.due(OFFICE)).contains(on("2026-06-08T14:00"));
    assertThat(FOUR_HOURS.consumedAt(on("2026-06-08T11:00"), OFFICE)).hasHours(1);
  }

  @Test
  void while_it_waits_for_the_customer_nothing_is_due_and_nothing_passes() {
    Stopwatch paused = FOUR_HOURS.pause(on("2026-06-08T11:00"), OFFICE);
    assertThat(paused.due(OFFICE)).isEmpty();
    assertThat(paused.phase()).isEqualTo(new Paused(on("2026-06-08T11:00")));
    assertThat(paused.consumedAt(on("2026-06-12T11:00"), OFFICE)).hasHours(1);
  }

  @Test
  void it_goes_on_with_what_is_left() {
    Stopwatch resumed =
        FOUR_HOURS.pause(on("2026-06-08T11:00"), OFFICE).resume(on("2026-06-09T15:00"));
    assertThat(resumed.due(OFFICE)).contains(on("2026-06-10T10:00"));
    assertThat(resumed.phase()).isEqualTo(new Running(on("2026-06-09T15:00")));
    assertThat(resumed.segments())
        .containsExactly(
            new Segment(on("2026-06-08T10:00"), on("2026-06-08T11:00"), Duration.ofHours(1)));
  }

  @Test
  void what_was_due_before_the_pause_stays_due_when_it_was() {
    Stopwatch late = FOUR_HOURS.pause(on("2026-06-08T16:00"), OFFICE);
    assertThat(late.due(OFFICE)).contains(on("2026-06-08T14:00"));
    assertThat(late.resume(on("2026-06-09T10:00")).due(OFFICE)).contains(on("2026-06-08T14:00"));
  }

  @Test
  void what_runs_out_in_the_moment_of_the_pause_has_run_out() {
    Stopwatch paused = FOUR_HOURS.pause(on("2026-06-08T14:00"), OFFICE);
    assertThat(paused.due(OFFICE)).contains(on("2026-06-08T14:00"));
  }

  @Test
  void a_clock_for_a_time_in_days_is_due_at_that_time() {
    Instant start = on("2026-06-08T10:00");
    Instant due = OFFICE.addDays(start, 3);
    assertThat(Stopwatch.until(due, start, OFFICE).due(OFFICE)).contains(due);
  }

  @Test
  void a_later_calendar_changes_only_what_is_still_to_come() {
    BusinessTime longer = time("Europe/Amsterdam", office("08:00-20:00"));
    Stopwatch paused = FOUR_HOURS.pause(on("2026-06-09T10:00"), OFFICE);
    assertThat(paused.consumed()).isEqualTo(Duration.ofHours(8));
    Stopwatch resumed =
        Stopwatch.started(on("2026-06-08T10:00"), Duration.ofHours(9))
            .pause(on("2026-06-09T10:00"), OFFICE)
            .resume(on("2026-06-09T18:00"));
    assertThat(resumed.consumed()).isEqualTo(Duration.ofHours(8));
    assertThat(resumed.due(longer)).contains(on("2026-06-09T19:00"));
  }

  @Test
  void impossible_changes_are_refused() {
    Instant noon = on("2026-06-08T12:00");
    Stopwatch paused = FOUR_HOURS.pause(noon, OFFICE);
    Stopwatch stopped = FOUR_HOURS.stop(noon, OFFICE);
    assertThat(stopped.phase()).isEqualTo(new Stopped(noon));
    assertThatThrownBy(() -> FOUR_HOURS.resume(noon)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> paused.pause(noon, OFFICE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stopped.pause(noon, OFFICE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stopped.stop(noon, OFFICE)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void time_does_not_go_back() {
    Instant noon = on("2026-06-08T12:00");
    Stopwatch paused = FOUR_HOURS.pause(noon, OFFICE);
    assertThatThrownBy(() -> paused.resume(noon.minusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FOUR_HOURS.pause(on("2026-06-08T09:59"), OFFICE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Stopwatch.started(noon, Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
