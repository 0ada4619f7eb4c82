package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.events.Step;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Those who have something to do hear of it before anybody has to be put off. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class ReminderPathTest extends LiveTest {
  private final Instant due = start.plus(Duration.ofDays(10));
  private final Instant returned = start.plus(Duration.ofDays(4));

  @Test
  void the_owner_is_warned_before_the_customer_has_to_be_put_off() {
    agree();
    itIs(due.minus(Duration.ofHours(4)));

    OwnerWarned warned = eventually(OwnerWarned.class);
    assertThat(warned.owner()).isEqualTo(agent);
    assertThat(warned.due()).isEqualTo(due);
    assertThat(said(HoldingRequested.class)).isEmpty();

    itIs(due.minus(Duration.ofHours(1)));
    eventually(HoldingRequested.class);
    assertThat(said(OwnerWarned.class)).hasSize(1);
  }

  @Test
  void the_customer_is_reminded_twice_and_nothing_is_broken() {
    agree();
    itIs(returned.minus(Duration.ofDays(1)));
    assertThat(eventually(ReminderRequested.class)).isEqualTo(reminder(1));

    itIs(returned);
    assertThat(eventually(ReminderRequested.class, 2)).isEqualTo(reminder(2));
    assertThat(said(PromiseBroken.class)).isEmpty();
  }

  @Test
  void what_the_customer_has_done_is_not_asked_for() {
    agree();
    resolution.says(complaint.toString(), 1, new StepDone(1, 2, null));
    resolution.says(complaint.toString(), 1, new StepDone(9, 9, null));
    eventually(FactOutOfStep.class);
    itIs(due.minus(Duration.ofHours(4)));

    eventually(OwnerWarned.class);
    assertThat(said(ReminderRequested.class)).isEmpty();
  }

  private void agree() {
    receive();
    resolution.says(complaint.toString(), 1, new CauseConfirmed("late-courier", "d", "e", null));
    Step ours = new Step(1, Party.COMPANY, agent, "We send it again", due, 1);
    Step theirs = new Step(2, Party.CUSTOMER, "Jan", "Jan returns the old one", returned, 1);
    resolution.says(
        complaint.toString(),
        1,
        new PlanAgreed(new Plan(1, List.of(ours, theirs), List.of(), null, List.of(), null)));
    promiseId(1);
  }

  private ReminderRequested reminder(int number) {
    return new ReminderRequested(1, 2, "Jan returns the old one", returned, number);
  }
}
