package org.herstel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final RestartPolicy policy = new RestartPolicy();

  @Test
  void each_further_death_within_a_minute_is_waited_for_longer() {
    assertThat(policy.died(NOON)).isEqualTo(restartAfterMillis(250));
    assertThat(policy.died(NOON.plusSeconds(1))).isEqualTo(restartAfterMillis(500));
    assertThat(policy.died(NOON.plusSeconds(2))).isEqualTo(restartAfterMillis(1_000));
    assertThat(policy.died(NOON.plusSeconds(9))).isEqualTo(restartAfterMillis(2_000));
  }

  @Test
  void the_fifth_death_within_a_minute_is_the_last() {
    for (int second = 0; second < 4; second++) {
      policy.died(NOON.plusSeconds(second));
    }
    assertThat(policy.died(NOON.plusSeconds(59))).isEqualTo(new RestartPolicy.GiveUp());
  }

  @Test
  void deaths_of_more_than_a_minute_ago_are_forgotten() {
    for (int second = 0; second < 4; second++) {
      policy.died(NOON.plusSeconds(second));
    }
    assertThat(policy.died(NOON.plusSeconds(64))).isEqualTo(restartAfterMillis(250));
  }

  private static RestartPolicy.Decision restartAfterMillis(long millis) {
    return new RestartPolicy.RestartAfter(Duration.ofMillis(millis));
  }
}
