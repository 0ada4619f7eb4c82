package org.herstel.followup.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.START;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.company;
import static org.herstel.followup.recovery.Story.customer;
import static org.herstel.followup.recovery.Story.time;

import java.util.List;
import java.util.Set;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.ReminderRequested;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRulesTest {
  private static final String TEXT = "Jan returns the old one";

  @ParameterizedTest
  @CsvSource({
    "P5D, P4D, a day before",
    "P1D, PT12H, half of the time there was",
    "PT10S, PT5S, half of a short one too",
  })
  void the_customer_is_reminded_before_the_time(String due, String at, String why) {
    Story story = told(due);

    assertThat(story.rules().clocks(story.recovery()).get(new Clock.OfStep(2)))
        .as(why)
        .isEqualTo(time(at));
    assertThat(reminds(story.at(at))).containsExactly(reminder(due, 1));
    assertThat(reminds(story)).isEmpty();
  }

  @Test
  void once_more_when_the_time_has_passed_and_then_no_more() {
    Story story = told("P5D");
    reminds(story.at("P4D"));

    assertThat(reminds(story.at("P5D"))).containsExactly(reminder("P5D", 2), waited());
    assertThat(reminds(story.at("P50D"))).isEmpty();
  }

  @Test
  void after_an_outage_over_both_moments_there_is_one_reminder() {
    Story story = told("P5D");

    assertThat(reminds(story.at("P6D"))).containsExactly(reminder("P5D", 2), waited());
    assertThat(reminds(story)).isEmpty();
  }

  @Test
  void what_is_done_taken_back_or_of_an_earlier_round_is_not_reminded_of() {
    Story done = told("P5D");
    done.hears(new StepDone(1, 2, null));
    Story withdrawn = told("P5D");
    withdrawn.hears(new ComplaintWithdrawn(null));
    Story reopened = told("P5D");
    reopened.hears(new ComplaintReopened("not satisfied"), 2, START);

    for (Story story : List.of(done, withdrawn, reopened)) {
      assertThat(reminds(story.at("P6D"))).isEmpty();
    }
  }

  @Test
  void it_is_never_a_promise_never_broken_and_never_held() {
    Story story = told("P5D");

    assertThat(story.recovery().ledger().promises())
        .extracting(promise -> promise.basis().step())
        .containsExactly(1);
    assertThat(story.at("P6D").fires()).isEmpty();
  }

  private static Story told(String due) {
    Story story = new Story().received();
    story.hears(Story.contact(START, "called"));
    story.hears(agreed(1, company(1, "P20D"), customer(2, due)));
    return story;
  }

  private static List<ComplaintEvent> reminds(Story story) {
    return story.fires(Set.of(Clock.OfStep.class));
  }

  /** From the time on that has passed, the company waits for the customer. */
  private static WaitingBegan waited() {
    return new WaitingBegan(1, TEXT, 2);
  }

  private static ReminderRequested reminder(String due, int number) {
    return new ReminderRequested(1, 2, TEXT, time(due), number);
  }
}
