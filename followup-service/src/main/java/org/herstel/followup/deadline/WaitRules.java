package org.herstel.followup.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.herstel.events.FollowupEvent;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;
import org.herstel.followup.calendar.Stopwatch;
import org.herstel.followup.calendar.TimeScale;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;

/**
 * While the company waits for the customer, the clocks of rules that say so stand still. They go on
 * with what was left, in the time they were worked out in.
 */
public record WaitRules(Timekeeping times) {
  private static final String STEP_DONE = "step-done";

  /** An agent notes that nothing can be done without the customer. */
  public static Decision<FollowupEvent> begin(
      Deadlines deadlines, boolean withdrawn, boolean resolved, String reason) {
    List<Refusal> obstacles = over(withdrawn, resolved);
    if (deadlines.waits().stream().anyMatch(wait -> wait.open() && wait.step().isEmpty())) {
      obstacles.add(new Refusal("already-waiting", "It has been noted that we wait"));
    }
    return obstacles.isEmpty()
        ? Decision.events(List.of(new WaitingBegan(deadlines.nextWait(), reason, null)))
        : Decision.refused(obstacles);
  }

  private static List<Refusal> over(boolean withdrawn, boolean resolved) {
    List<Refusal> obstacles = new ArrayList<>();
    if (withdrawn) {
      obstacles.add(new Refusal("complaint-withdrawn", "The customer took the complaint back"));
    }
    if (resolved) {
      obstacles.add(new Refusal("already-resolved", "There is nothing left to wait for"));
    }
    return obstacles;
  }

  /** A step of the customer's own was not done in time; once per step. */
  public static List<FollowupEvent> overdue(Deadlines deadlines, int step, String text) {
    boolean known =
        deadlines.waits().stream().anyMatch(wait -> wait.step().filter(n -> n == step).isPresent());
    return known ? List.of() : List.of(new WaitingBegan(deadlines.nextWait(), text, step));
  }

  /** An agent notes that the customer has done what we waited for, whatever it was. */
  public Decision<FollowupEvent> end(Deadlines deadlines, Instant now) {
    return deadlines.waiting()
        ? Decision.events(ended(deadlines, wait -> true, Deadline.BY_HAND, now))
        : Decision.refused("not-waiting", "We do not wait for the customer");
  }

  /** The customer did a step. */
  public List<FollowupEvent> done(Deadlines deadlines, int step, Instant now) {
    return ended(deadlines, wait -> wait.step().filter(n -> n == step).isPresent(), STEP_DONE, now);
  }

  /** Nothing is waited for any more, and no clock goes on. */
  public static List<FollowupEvent> over(Deadlines deadlines, String because) {
    return deadlines.waits().stream()
        .filter(Wait::open)
        .<FollowupEvent>map(wait -> new WaitingEnded(wait.number(), because))
        .toList();
  }

  private List<FollowupEvent> ended(
      Deadlines deadlines, Predicate<Wait> which, String because, Instant now) {
    List<FollowupEvent> events = new ArrayList<>();
    List<Wait> open = deadlines.waits().stream().filter(Wait::open).toList();
    open.stream()
        .filter(which)
        .forEach(wait -> events.add(new WaitingEnded(wait.number(), because)));
    if (!events.isEmpty() && open.stream().allMatch(which)) {
      deadlines.all().stream()
          .filter(Deadline::open)
          .forEach(deadline ->
              deadline
                  .stoodSince()
                  .map(since ->
                      resumed(
                          times,
                          deadline,
                          since,
                          now,
                          Deadline.WAITED,
                          "stood still for the customer"))
                  .filter(moved -> !moved.due().equals(deadline.due()))
                  .ifPresent(events::add));
    }
    return events;
  }

  /** The deadline once its clock, which stopped at a moment, runs again. */
  static DeadlineMoved resumed(
      Timekeeping times,
      Deadline deadline,
      Instant stopped,
      Instant now,
      String reason,
      String why) {
    TimeScale scale = times.scaleOf(deadline);
    Instant due =
        Stopwatch.until(deadline.due(), stopped, scale)
            .pause(stopped, scale)
            .resume(now)
            .due(scale)
            .orElseThrow();
    return new DeadlineMoved(
        deadline.id(),
        deadline.rule(),
        deadline.due(),
        due,
        reason,
        null,
        Timekeeping.and(
            deadline.reckoning(),
            List.of(
                "%s from %s to %s: %s were left"
                    .formatted(why, stopped, now, scale.between(stopped, deadline.due())),
                "due " + due)));
  }
}
