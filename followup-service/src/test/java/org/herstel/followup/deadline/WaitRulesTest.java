package org.herstel.followup.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.herstel.events.Channel;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.ComplaintResolved;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.calendar.BusinessTime;
import org.herstel.followup.calendar.Span;
import org.herstel.followup.recovery.Clock;
import org.herstel.followup.recovery.Recovery;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.state.StateJson;
import org.junit.jupiter.api.Test;

class WaitRulesTest {
  private static final Set<Class<? extends Clock>> STEPS = Set.of(Clock.OfStep.class);

  /** Forty open hours in the shipped Dutch calendar, standing still for the customer. */
  private static final String PACK =
      """
      id: test-hours
      version: "1"
      name: Test
      source: docs/method.md
      valid-from: 2000-01-01
      applies-when: never
      rules:
        - name: work
          text: Forty hours of work.
          started-by: received
          amount: PT40H
          unit: business
          calendar: complaint's
          pauses: waiting-for-customer
          tell-before: true
          extension: { amount: PT8H, counts-from: due, times: 2 }
          met-by: resolved
        - name: fixed
          text: Forty hours, whatever happens.
          started-by: received
          amount: PT40H
          unit: business
          calendar: complaint's
          pauses: never
          tell-before: false
          met-by: resolved
      """;

  private static final Timekeeping TIMES = Timekeepings.own(PACK, "test-hours");
  private static final BusinessTime DUTCH =
      TIMES.book().calendars().version("house-nl", "2026.1").orElseThrow();

  private final Story story = story();

  @Test
  void a_clock_stands_still_while_the_customer_is_waited_for_and_goes_on_with_what_was_left() {
    Instant due = work(story).due();
    Instant fixed = story.recovery().deadlines().all().getLast().due();
    story.at("PT1H");
    story.decides(begin());
    assertThat(work(story).state(false)).isEqualTo(DeadlineState.WAITING);
    assertThat(story.rules().clocks(story.recovery()).keySet())
        .filteredOn(Clock.OfDeadline.class::isInstance)
        .hasSize(1);

    story.at("PT3H");
    List<ComplaintEvent> said = story.decides(end());
    assertThat(said.getFirst()).isEqualTo(new WaitingEnded(1, "by-hand"));
    DeadlineMoved moved = (DeadlineMoved) said.getLast();
    assertThat(moved.oldDue()).isEqualTo(due);
    assertThat(moved.due()).isEqualTo(DUTCH.add(due, Duration.ofHours(2)));
    assertThat(moved.reason()).isEqualTo("waited");
    assertThat(moved.reckoning().steps()).anyMatch(line -> line.startsWith("stood still"));
    assertThat(work(story).state(false)).isEqualTo(DeadlineState.RUNNING);
    assertThat(story.recovery().deadlines().all().getLast().due()).isEqualTo(fixed);
  }

  @Test
  void waiting_while_it_is_closed_moves_nothing() {
    story.at("PT10H");
    story.decides(begin());
    story.at("PT20H");
    assertThat(story.decides(end())).containsExactly(new WaitingEnded(1, "by-hand"));
    assertThat(work(story).state(false)).isEqualTo(DeadlineState.RUNNING);
  }

  @Test
  void an_overdue_step_of_the_customer_is_waited_for_until_it_is_done() {
    story.hears(agreed(1, customer(2, "PT4H")));
    story.at("PT4H");
    assertThat(story.fires(STEPS)).contains(new WaitingBegan(1, "Jan returns the old one", 2));
    story.at("PT5H");
    assertThat(story.hears(new StepDone(1, 2, null)))
        .first()
        .isEqualTo(new WaitingEnded(1, "step-done"));
    assertThat(story.recovery().deadlines().waiting()).isFalse();
  }

  @Test
  void clocks_go_on_only_when_nothing_is_waited_for_any_more() {
    story.hears(agreed(1, customer(2, "PT4H")));
    story.at("PT1H");
    story.decides(begin());
    story.at("PT4H");
    story.fires(STEPS);
    assertThat(story.hears(new StepDone(1, 2, null)))
        .containsExactly(new WaitingEnded(2, "step-done"));
    assertThat(work(story).state(false)).isEqualTo(DeadlineState.WAITING);
    assertThat(story.decides(end())).hasSize(2);
  }

  @Test
  void a_step_done_in_time_is_never_waited_for() {
    story.hears(agreed(1, customer(2, "PT4H")));
    story.at("PT3H");
    story.hears(new StepDone(1, 2, null));
    story.at("PT5H");
    assertThat(story.fires(STEPS)).isEmpty();
  }

  @Test
  void withdrawal_and_resolution_end_the_waiting_and_no_clock_goes_on() {
    story.decides(begin());
    assertThat(story.hears(new ComplaintWithdrawn(null)))
        .containsExactly(new WaitingEnded(1, "withdrawn"));
    assertThat(codes(begin())).containsExactly("complaint-withdrawn");
    assertThat(codes(end())).containsExactly("not-waiting");

    Story other = story();
    other.decides(begin(other));
    assertThat(other.hears(new ComplaintResolved()))
        .contains(new WaitingEnded(1, "resolved"))
        .noneMatch(DeadlineMoved.class::isInstance);
    assertThat(codes(begin(other))).containsExactly("already-resolved");
  }

  @Test
  void waiting_is_noted_once() {
    story.decides(begin());
    assertThat(codes(begin())).containsExactly("already-waiting");
  }

  @Test
  void a_time_that_has_passed_is_not_got_back_by_waiting() {
    story.at("P30D");
    story.fires(Set.of(Clock.OfDeadline.class));
    Instant due = work(story).due();
    story.decides(begin());
    story.at("P40D");
    story.decides(end());
    assertThat(work(story).due()).isEqualTo(due);
    assertThat(work(story).state(false)).isEqualTo(DeadlineState.MISSED);
  }

  @Test
  void a_time_put_off_keeps_what_was_waited() {
    story.decides(begin());
    story.at("PT2H");
    story.decides(end());
    Instant due = work(story).due();
    story.decides(
        story
            .rules()
            .deadlines(story.recovery())
            .extend(story.recovery().deadlines(), work(story), false, "told", story.now()));
    assertThat(work(story).due()).isEqualTo(DUTCH.add(due, Duration.ofHours(8)));
  }

  /** Chains of waiting, resolving and reopening: exactly the stretches in which it ran count. */
  @Property(tries = 300)
  void nothing_is_lost_or_invented(
      @ForAll @Size(max = 14) List<@LongRange(min = 0, max = 200_000) Long> steps) {
    Story chain = story();
    List<Span> ran = new ArrayList<>();
    Instant at = Story.START;
    int round = 1;
    for (long step : steps) {
      Instant before = at;
      at = at.plusSeconds(step);
      if (work(chain).state(false) == DeadlineState.RUNNING) {
        ran.add(new Span(before, at));
      }
      if (passed(ran).compareTo(Duration.ofHours(40)) >= 0) {
        return;
      }
      chain.at(Duration.between(Story.START, at).toString());
      DeadlineState state = work(chain).state(false);
      if (state == DeadlineState.MET) {
        chain.hears(new ComplaintReopened("no"), ++round, at);
      } else if (step % 3 == 0) {
        chain.hears(new ComplaintResolved(), round, at);
      } else {
        chain.decides(state == DeadlineState.RUNNING ? begin(chain) : end(chain));
      }
      Recovery stored = StateJson.read(StateJson.write(chain.recovery()), Recovery.class);
      assertThat(stored).isEqualTo(chain.recovery());
      if (work(chain).state(false) == DeadlineState.RUNNING) {
        assertThat(work(chain).due())
            .isEqualTo(DUTCH.add(at, Duration.ofHours(40).minus(passed(ran))));
      }
    }
  }

  private static Duration passed(List<Span> ran) {
    return ran.stream()
        .map(span -> DUTCH.between(span.from(), span.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Story story() {
    Story story = new Story(TIMES);
    story.hears(DeadlineRulesTest.complaint(null, "DELIVERY", Channel.EMAIL));
    return story;
  }

  private Decision<FollowupEvent> begin() {
    return begin(story);
  }

  private Decision<FollowupEvent> end() {
    return end(story);
  }

  private static Decision<FollowupEvent> begin(Story story) {
    return WaitRules.begin(
        story.recovery().deadlines(),
        story.recovery().withdrawn(),
        story.recovery().resolvedAt().isPresent(),
        "We wait for the receipt");
  }

  private static Decision<FollowupEvent> end(Story story) {
    return story.rules().waits().end(story.recovery().deadlines(), story.now());
  }

  private static List<String> codes(Decision<FollowupEvent> decision) {
    return ((Decision.Refused<FollowupEvent>) decision)
        .obstacles().stream().map(refusal -> refusal.code()).toList();
  }

  private static Deadline work(Story story) {
    return story.recovery().deadlines().all().getFirst();
  }
}
