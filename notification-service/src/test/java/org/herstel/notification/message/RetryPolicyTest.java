package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryPolicyTest {
  private final RetryPolicy policy =
      new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(15), 12, 3);

  @Property
  void waits_at_least_three_quarters_of_the_first_and_at_most_five_quarters_of_the_longest(
      @ForAll @IntRange(min = 1, max = 100_000) int failures,
      @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
    assertThat(policy.after(failures, jitter))
        .isBetween(Duration.ofMillis(1500), Duration.ofMillis(1_125_000));
  }

  @Property
  void never_waits_less_after_more_failures(
      @ForAll @IntRange(min = 1, max = 200) int failures,
      @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
    assertThat(policy.after(failures + 1, jitter))
        .isGreaterThanOrEqualTo(policy.after(failures, jitter));
  }
}
