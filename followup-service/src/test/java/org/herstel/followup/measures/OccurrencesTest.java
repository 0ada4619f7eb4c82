package org.herstel.followup.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.company;
import static org.herstel.followup.recovery.Story.contact;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.herstel.events.FollowupEvent.AftercareScheduled;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.aftercare.AftercareRules;
import org.herstel.followup.recovery.Story;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static final UUID COMPLAINT = new UUID(7, 7);

  private static List<Occurrence> of(Story story, Measure measure) {
    return Occurrences.of(COMPLAINT, story.recovery()).stream()
        .filter(occurrence -> occurrence.measure() == measure)
        .toList();
  }

  private static void assertPromise(Story story, Outcome outcome, String at) {
    assertThat(of(story, Measure.PROMISE))
        .extracting(Occurrence::outcome, Occurrence::at)
        .containsExactly(Tuple.tuple(outcome, time(at)));
  }

  @Test
  void a_first_response_is_counted_once_it_is_met_or_missed_at_its_due_time() {
    Story story = new Story().received();
    assertThat(of(story, Measure.FIRST_RESPONSE)).isEmpty();

    story.at("PT8M").hears(contact(time("PT7M"), "called the courier"));
    assertThat(of(story, Measure.FIRST_RESPONSE))
        .containsExactly(
            new Occurrence(
                Measure.FIRST_RESPONSE,
                COMPLAINT,
                0,
                time("PT20M"),
                Outcome.MET,
                Duration.ofMinutes(7).toMillis(),
                "care",
                "anna",
                null,
                "EMAIL"));
  }

  @Test
  void an_answer_that_came_too_late_is_timed_too() {
    Story story = new Story().received().at("PT21M");
    story.fires();
    assertThat(of(story, Measure.FIRST_RESPONSE))
        .extracting(Occurrence::outcome, Occurrence::tookMillis)
        .containsExactly(Tuple.tuple(Outcome.MISSED, null));

    story.at("PT90M").hears(contact(time("PT90M"), "called the courier"));
    assertThat(of(story, Measure.FIRST_RESPONSE))
        .extracting(Occurrence::outcome, Occurrence::tookMillis)
        .containsExactly(Tuple.tuple(Outcome.MISSED, Duration.ofMinutes(90).toMillis()));
  }

  @Test
  void a_withdrawn_complaint_that_nobody_answered_is_not_counted() {
    Story story = new Story().received();
    story.hears(new ComplaintWithdrawn(null));
    assertThat(Occurrences.of(COMPLAINT, story.recovery())).isEmpty();
  }

  @Test
  void a_promise_counts_at_the_time_the_customer_knows_of() {
    Story story = new Story().promised("PT10H");
    assertPromise(story, Outcome.OPEN, "PT10H");
    assertThat(of(story, Measure.PROMISE))
        .extracting(Occurrence::owner, Occurrence::team, Occurrence::kind, Occurrence::channel)
        .containsExactly(Tuple.tuple("anna", "care", "OUTCOME", "EMAIL"));

    story.at("PT9H").fires();
    story.hears(handedOver(story.promise().id(), 1, time("PT9H1M")));
    assertPromise(story, Outcome.RENEGOTIATED, "PT20H");
    assertThat(of(story, Measure.HOLDING_MESSAGE))
        .extracting(Occurrence::outcome, Occurrence::at, Occurrence::number, Occurrence::kind)
        .containsExactly(Tuple.tuple(Outcome.IN_TIME, time("PT9H1M"), 1, "OUTCOME"));

    story.at("PT15H").hears(new StepDone(1, 1, null));
    assertPromise(story, Outcome.KEPT, "PT20H");
  }

  @Test
  void a_broken_promise_stays_in_the_period_in_which_it_broke() {
    Story story = new Story().promised("PT10H").at("PT13H");
    story.fires();
    assertPromise(story, Outcome.BROKEN, "PT10H");

    story.hears(handedOver(story.promise().id(), 1, time("PT13H1M")));
    assertThat(story.promise().due()).isAfter(time("PT13H"));
    assertPromise(story, Outcome.BROKEN, "PT10H");
    assertThat(of(story, Measure.HOLDING_MESSAGE))
        .extracting(Occurrence::outcome, Occurrence::at)
        .containsExactly(Tuple.tuple(Outcome.LATE, time("PT13H1M")));

    story.at("PT14H").hears(new StepDone(1, 1, null));
    assertPromise(story, Outcome.BROKEN, "PT10H");
  }

  @Test
  void a_released_promise_is_made_and_not_settled() {
    Story story = new Story().promised("PT10H");
    story.hears(new ComplaintWithdrawn(null));
    assertPromise(story, Outcome.RELEASED, "PT10H");
  }

  @Test
  void every_promise_of_a_complaint_is_counted() {
    Story story = new Story().received();
    story.hears(agreed(1, company(1, "PT10H"), company(2, "PT20H")));
    assertThat(of(story, Measure.PROMISE)).hasSize(2);
  }

  @Test
  void the_last_resolution_counts_and_none_while_the_complaint_is_open_again() {
    Story story = new Story().received();
    story.hears(new ComplaintResolved(), 1, time("PT10H"));
    assertThat(of(story, Measure.RESOLUTION))
        .extracting(Occurrence::at, Occurrence::tookMillis)
        .containsExactly(Tuple.tuple(time("PT10H"), Duration.ofHours(10).toMillis()));
    story.hears(new ComplaintReopened(null), 2, time("PT11H"));
    assertThat(of(story, Measure.RESOLUTION)).isEmpty();
    story.hears(new ComplaintResolved(), 2, time("PT30H"));
    assertThat(of(story, Measure.RESOLUTION))
        .extracting(Occurrence::at, Occurrence::tookMillis)
        .containsExactly(Tuple.tuple(time("PT30H"), Duration.ofHours(30).toMillis()));
  }

  @Test
  void a_check_counts_when_the_customer_answered() {
    Story story = new Story().received();
    AftercareScheduled scheduled =
        (AftercareScheduled) story.at("PT10H").hears(new ComplaintResolved()).getLast();
    assertThat(of(story, Measure.CHECK)).isEmpty();

    story.at("PT50H");
    story.decides(
        AftercareRules.check(
            story.recovery().aftercare().find(scheduled.check()).orElseThrow(),
            1,
            false,
            false,
            Optional.empty()));
    assertThat(of(story, Measure.CHECK))
        .extracting(Occurrence::item, Occurrence::outcome, Occurrence::at)
        .containsExactly(Tuple.tuple(scheduled.check(), Outcome.DISSATISFIED, time("PT50H")));
  }
}
