package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration MOMENT = Duration.ofNanos(1);

  /** So that it goes over the end of a long on the way, which a clock of nanoseconds may. */
  private long now = Long.MAX_VALUE - Duration.ofSeconds(3).toNanos();

  private final Outage outage = new Outage(FIRST, LONGEST, () -> now);

  @Test
  void while_all_is_well_as_many_leave_as_are_wanted() {
    assertThat(outage.allowance(16)).isEqualTo(16);
    assertThat(outage.left()).isZero();
    assertThat(outage.answered()).isFalse();
  }

  @Test
  void after_a_failure_nothing_leaves_for_a_while_and_then_one_message_tries() {
    assertThat(outage.failed()).isTrue();
    assertThat(outage.left()).isEqualTo(FIRST);

    pass(FIRST.minus(MOMENT));
    assertThat(outage.allowance(16)).isZero();
    assertThat(outage.left()).isEqualTo(MOMENT);

    pass(MOMENT);
    assertThat(outage.allowance(16)).isOne();
    pass(LONGEST);
    assertThat(outage.allowance(16)).isOne();
    assertThat(outage.left()).isZero();
  }

  @Test
  void failures_of_messages_under_way_during_the_pause_are_the_same_outage() {
    assertThat(outage.failed()).isTrue();
    pass(FIRST.minus(MOMENT));
    assertThat(outage.failed()).isFalse();
    assertThat(outage.left()).isEqualTo(MOMENT);
  }

  @Test
  void the_pause_doubles_with_each_vain_try_up_to_the_longest() {
    for (int seconds : new int[] {1, 2, 4, 8, 10, 10}) {
      outage.failed();
      assertThat(outage.left()).isEqualTo(Duration.ofSeconds(seconds));
      pass(outage.left());
    }
  }

  @Test
  void an_outage_of_days_does_not_shorten_the_pause() {
    for (int i = 0; i < 100_000; i++) {
      outage.failed();
      pass(outage.left());
    }
    outage.failed();
    assertThat(outage.left()).isEqualTo(LONGEST);
  }

  @Test
  void one_answer_ends_the_outage() {
    outage.failed();
    assertThat(outage.answered()).isTrue();
    assertThat(outage.allowance(16)).isEqualTo(16);
    assertThat(outage.left()).isZero();

    assertThat(outage.failed()).isTrue();
    assertThat(outage.left()).isEqualTo(FIRST);
  }

  private void pass(Duration duration) {
    now += duration.toNanos();
  }
}
