package org.herstel.followup.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMissed;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.WaitingBegan;
import org.herstel.events.FollowupEvent.WaitingEnded;
import org.herstel.followup.rulepack.ComplaintFacts;

/**
 * The rules that one complaint is under, the times they set, and when the company waited for the
 * customer.
 *
 * @param chosen empty for a complaint from before there were rule packs
 */
public record Deadlines(Optional<Chosen> chosen, List<Deadline> all, List<Wait> waits) {
  /** None are known. */
  public static final Deadlines NONE = new Deadlines(Optional.empty(), List.of(), List.of());

  /** The rules a complaint is under, for good, and the facts they were chosen by. */
  public record Chosen(
      String pack,
      String packVersion,
      String calendar,
      String calendarVersion,
      Optional<String> country,
      Optional<String> product,
      Optional<String> channel) {

    /** What they were chosen by. */
    public ComplaintFacts facts() {
      return new ComplaintFacts(country, product, channel);
    }
  }

  /** A member that a stored document lacks is empty. */
  public Deadlines {
    chosen = Objects.requireNonNullElse(chosen, Optional.empty());
    all = all == null ? List.of() : List.copyOf(all);
    waits = waits == null ? List.of() : List.copyOf(waits);
  }

  /** One deadline. */
  public Optional<Deadline> find(UUID id) {
    return all.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
  }

  /** Whether the company waits for the customer. */
  public boolean waiting() {
    return waits.stream().anyMatch(Wait::open);
  }

  /** Whether what a rule asks is still to be done. */
  boolean asks(String rule) {
    return all.stream().anyMatch(deadline -> deadline.open() && deadline.rule().equals(rule));
  }

  int nextWait() {
    return waits.size() + 1;
  }

  /** Folds an event. */
  public Deadlines evolve(RulesChosen event) {
    return new Deadlines(
        Optional.of(
            new Chosen(
                event.pack(),
                event.packVersion(),
                event.calendar(),
                event.calendarVersion(),
                Optional.ofNullable(event.country()),
                Optional.ofNullable(event.product()),
                Optional.ofNullable(event.channel()))),
        all,
        waits);
  }

  /** Folds an event that was said at a moment. */
  public Deadlines evolve(DeadlineSet event, Instant at) {
    return new Deadlines(chosen, plus(all, Deadline.set(event, waiting(), at)), waits);
  }

  /** Folds an event. */
  public Deadlines evolve(DeadlineWarned event) {
    return change(event.deadline(), deadline -> deadline.warned(event));
  }

  /** Folds an event of a round. */
  public Deadlines evolve(DeadlineMet event, int round) {
    return change(event.deadline(), deadline -> deadline.meet(event, round));
  }

  /** Folds an event. */
  public Deadlines evolve(DeadlineMissed event) {
    return change(event.deadline(), deadline -> deadline.miss(event.due()));
  }

  /** Folds an event that was said at a moment. */
  public Deadlines evolve(DeadlineMoved event, Instant at) {
    return change(event.deadline(), deadline -> deadline.move(event, at));
  }

  /** Folds an event that was said at a moment: clocks that pause stand still. */
  public Deadlines evolve(WaitingBegan event, Instant at) {
    Wait wait =
        new Wait(
            event.number(),
            event.reason(),
            Optional.ofNullable(event.step()),
            at,
            Optional.empty());
    return new Deadlines(
        chosen, all.stream().map(deadline -> deadline.stand(at)).toList(), plus(waits, wait));
  }

  /** Folds an event that was said at a moment: after the last wait, clocks run again. */
  public Deadlines evolve(WaitingEnded event, Instant at) {
    Wait.End end = new Wait.End(at, event.because());
    Deadlines ended =
        new Deadlines(
            chosen,
            all,
            waits.stream()
                .map(wait -> wait.number() == event.number() ? wait.end(end) : wait)
                .toList());
    return ended.waiting()
        ? ended
        : new Deadlines(chosen, all.stream().map(Deadline::goOn).toList(), ended.waits);
  }

  private Deadlines change(UUID id, UnaryOperator<Deadline> change) {
    return new Deadlines(
        chosen,
        all.stream()
            .map(deadline -> deadline.id().equals(id) ? change.apply(deadline) : deadline)
            .toList(),
        waits);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
