package org.herstel.followup.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.followup.rulepack.MetBy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leads of 16 and 8 hours of work, in an office in Amsterdam that is open from 9:00 to 17:30. */
class DeadlinePolicyTest {

  @ParameterizedTest
  @CsvSource({
    // since, due, warned, told to tell; the 2nd of March 2026 is a Monday, Friday ends at 17:00
    // Four weeks: two days of work before, less half an hour each; the weekend does not count.
    "2026-03-02T08:00:00Z, 2026-03-30T15:30:00Z, 2026-03-27T08:30:00Z, 2026-03-30T07:30:00Z",
    // A time of one working day: half of its hours, and a fifth.
    "2026-03-03T08:00:00Z, 2026-03-03T16:30:00Z, 2026-03-03T12:15:00Z, 2026-03-03T14:48:00Z",
    // It ends at night: what counts are the hours of the day.
    "2026-03-03T08:00:00Z, 2026-03-03T23:00:00Z, 2026-03-03T12:15:00Z, 2026-03-03T14:48:00Z",
    // It begins and ends on a weekend: nobody works, so the clock on the wall counts.
    "2026-03-07T08:00:00Z, 2026-03-07T18:00:00Z, 2026-03-07T13:00:00Z, 2026-03-07T16:00:00Z",
    // It was moved to a time that has passed by then.
    "2026-03-07T18:00:00Z, 2026-03-07T08:00:00Z, 2026-03-07T08:00:00Z, 2026-03-07T08:00:00Z",
  })
  void leads_are_counted_in_the_hours_that_staff_work(
      Instant since, Instant due, Instant warned, Instant told) {
    DeadlinePolicy policy = policy("house-nl");
    assertThat(policy.warnsAt(deadline(since, due))).isEqualTo(warned);
    assertThat(policy.tellsAt(deadline(since, due))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00:00Z, 2026-03-30T15:30:00Z, 2026-03-29T23:30:00Z, 2026-03-30T07:30:00Z",
    "2026-03-02T08:00:00Z, 2026-03-02T18:00:00Z, 2026-03-02T13:00:00Z, 2026-03-02T16:00:00Z",
  })
  void where_somebody_always_works_every_hour_counts(
      Instant since, Instant due, Instant warned, Instant told) {
    DeadlinePolicy policy = policy("24x7");
    assertThat(policy.warnsAt(deadline(since, due))).isEqualTo(warned);
    assertThat(policy.tellsAt(deadline(since, due))).isEqualTo(told);
  }

  private static DeadlinePolicy policy(String calendar) {
    return new DeadlinePolicy(
        Duration.ofMillis(500),
        Duration.ofHours(16),
        Duration.ofHours(8),
        Timekeepings.hours(calendar));
  }

  private static Deadline deadline(Instant since, Instant due) {
    return new Deadline(
        new UUID(0, 1),
        "final-response",
        "The final answer in writing",
        MetBy.FINAL_RESPONSE,
        false,
        true,
        since,
        since,
        due,
        new Reckoning("final-response", "1", "house-nl", Map.of(), null, null, List.of()),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
