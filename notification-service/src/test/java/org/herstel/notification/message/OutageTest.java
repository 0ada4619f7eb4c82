package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {
  private final Outage outage = new Outage(Duration.ofMillis(40), Duration.ofHours(1));

  @Test
  void while_all_is_well_as_many_leave_as_are_wanted() {
    assertThat(outage.allowance(16)).isEqualTo(16);
    assertThat(outage.answered()).isFalse();
  }

  @Test
  void after_a_failure_nothing_leaves_for_a_while_and_then_one_message_tries() {
    assertThat(outage.failed()).isTrue();
    assertThat(outage.allowance(16)).isZero();
    await().atMost(Duration.ofSeconds(5)).until(() -> outage.allowance(16) == 1);
  }

  @Test
  void failures_of_messages_under_way_during_the_pause_are_the_same_outage() {
    Outage patient = new Outage(Duration.ofHours(1), Duration.ofHours(1));
    assertThat(patient.failed()).isTrue();
    assertThat(patient.failed()).isFalse();
    assertThat(patient.left()).isLessThanOrEqualTo(Duration.ofHours(1));
  }

  @Test
  void the_pause_grows_with_each_vain_try_up_to_the_longest() {
    Outage growing = new Outage(Duration.ofMillis(20), Duration.ofMillis(200));
    for (int i = 0; i < 6; i++) {
      await().atMost(Duration.ofSeconds(5)).until(() -> growing.allowance(16) > 0);
      growing.failed();
    }
    assertThat(growing.left()).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));
  }

  @Test
  void one_answer_ends_the_outage() {
    outage.failed();
    assertThat(outage.answered()).isTrue();
    assertThat(outage.allowance(16)).isEqualTo(16);
    assertThat(outage.left()).isZero();
  }
}
