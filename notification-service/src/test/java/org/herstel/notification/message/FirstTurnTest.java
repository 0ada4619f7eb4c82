package org.herstel.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.notification.Sample.CAUSE;
import static org.herstel.notification.Sample.COMPLAINT;
import static org.herstel.notification.Sample.CUSTOMER;
import static org.herstel.notification.Sample.NOW;

import org.herstel.notification.Sample;
import org.junit.jupiter.api.Test;

class FirstTurnTest {
  @Test
  void an_acknowledgement_waits_a_moment_for_the_owner() {
    Message message = queued(new Occasion.Acknowledgement(), "anna@example.org");

    assertThat(FirstTurn.of(message, Sample.known("nl")).nextAttempt())
        .isEqualTo(NOW.plus(FirstTurn.FOR_THE_OWNER));
    assertThat(FirstTurn.of(message, Sample.known("nl")).state()).isEqualTo(MessageState.QUEUED);
    assertThat(FirstTurn.of(message, Sample.owned("nl"))).isEqualTo(message);
  }

  @Test
  void other_messages_and_those_that_have_failed_do_not_wait() {
    Message other = queued(new Occasion.Withdrawn(), "anna@example.org");
    Message failed = queued(new Occasion.Acknowledgement(), null);

    assertThat(FirstTurn.of(other, Sample.known("nl"))).isEqualTo(other);
    assertThat(FirstTurn.of(failed, Sample.known("nl"))).isEqualTo(failed);
  }

  private static Message queued(Occasion occasion, String email) {
    return MessageLife.queue(
            COMPLAINT,
            1,
            occasion,
            new Addressee(CUSTOMER.toString(), "Anna Smit", email),
            CAUSE,
            NOW)
        .message();
  }
}
