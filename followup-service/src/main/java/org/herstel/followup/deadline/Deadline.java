package org.herstel.followup.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstel.events.FollowupEvent.DeadlineMet;
import org.herstel.events.FollowupEvent.DeadlineMoved;
import org.herstel.events.FollowupEvent.DeadlineSet;
import org.herstel.events.FollowupEvent.DeadlineWarned;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.followup.datafile.Readings;
import org.herstel.followup.rulepack.MetBy;

/**
 * A time that a rule sets for one complaint, with all that became of it. It is no word to the
 * customer, so no promise.
 *
 * @param rule name of the rule
 * @param text what the rule asks
 * @param pauses whether its clock stands still while the company waits for the customer
 * @param tellBefore whether the customer must be told before it passes that it will not be kept
 * @param start when what starts its clock happened
 * @param setAt when it was set
 * @param due when it has to be met; while its clock stands still, as of the moment it stopped
 * @param reckoning how the due time came about
 * @param stoodSince since when its clock stands still
 * @param missed the due times that passed
 * @param moves what moved it, in order
 */
public record Deadline(
    UUID id,
    String rule,
    String text,
    MetBy metBy,
    boolean pauses,
    boolean tellBefore,
    Instant start,
    Instant setAt,
    Instant due,
    Reckoning reckoning,
    Optional<Instant> stoodSince,
    List<Instant> missed,
    List<Warning> warnings,
    Optional<Met> met,
    List<Move> moves) {
  /** How it was met: everything that was agreed is done. */
  public static final String RESOLVED = "resolved";

  /** How it was met: an agent says so. */
  public static final String BY_HAND = "by-hand";

  /** Why it was moved: the customer was told, as the rule asks. */
  public static final String EXTENSION = "extension";

  /** Why it was moved: the company waited for the customer. */
  public static final String WAITED = "waited";

  /** Why it was moved: the complaint was reopened. */
  public static final String REOPENED = "reopened";

  /**
   * Somebody was told that it comes near.
   *
   * @param tell whether it was time to tell the customer
   */
  public record Warning(Instant due, boolean tell) {}

  /**
   * What it asks was done.
   *
   * @param round of the complaint in which that was
   */
  public record Met(Instant at, boolean inTime, String how, int round, Optional<String> words) {}

  /** It was moved. */
  public record Move(
      Instant at, Instant oldDue, Instant due, String reason, Optional<String> words) {}

  public Deadline {
    missed = List.copyOf(missed);
    warnings = List.copyOf(warnings);
    moves = List.copyOf(moves);
  }

  /**
   * A deadline that was set.
   *
   * @param waiting whether the company waits for the customer just then
   */
  static Deadline set(DeadlineSet event, boolean waiting, Instant at) {
    return new Deadline(
        event.deadline(),
        event.rule(),
        event.text(),
        Readings.oneOf(MetBy.class).apply(event.metBy()),
        event.pauses(),
        event.tellBefore(),
        event.start(),
        at,
        event.due(),
        event.reckoning(),
        waiting && event.pauses() ? Optional.of(at) : Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** How it stands. */
  public DeadlineState state(boolean withdrawn) {
    if (met.isPresent()) {
      return met.get().inTime() ? DeadlineState.MET : DeadlineState.MET_LATE;
    }
    if (withdrawn) {
      return DeadlineState.CANCELLED;
    }
    if (passed()) {
      return DeadlineState.MISSED;
    }
    return stoodSince.isPresent() ? DeadlineState.WAITING : DeadlineState.RUNNING;
  }

  /** Whether what it asks is still to be done. */
  public boolean open() {
    return met.isEmpty();
  }

  /** Whether the present due time has passed, on record. */
  boolean passed() {
    return missed.contains(due);
  }

  /** Whether its clock runs. */
  boolean runs() {
    return open() && !passed() && stoodSince.isEmpty();
  }

  /** Whether doing at that moment what it asks is in time. While its clock stands still, it is. */
  boolean inTime(Instant at) {
    return !at.isAfter(due) || stoodSince.isPresent();
  }

  /** Whether it makes a difference that what it asks was done at that moment. */
  boolean changedBy(Instant at) {
    return met.isEmpty() || (!met.get().inTime() && inTime(at));
  }

  /** Since when the customer, or the house, reckons with the present due time. */
  Instant since() {
    return moves.isEmpty() ? setAt : moves.getLast().at();
  }

  boolean warned() {
    return warnings.stream().anyMatch(warning -> warning.due().equals(due));
  }

  boolean toldToTell() {
    return warnings.contains(new Warning(due, true));
  }

  /** How often it was put off, for a customer who was told. */
  public int extensions() {
    return (int) moves.stream().filter(move -> move.reason().equals(EXTENSION)).count();
  }

  Deadline warned(DeadlineWarned event) {
    return with(due, reckoning, stoodSince, missed, plus(warnings, warning(event)), met, moves);
  }

  private static Warning warning(DeadlineWarned event) {
    return new Warning(event.due(), event.tell());
  }

  Deadline miss(Instant passed) {
    return missed.contains(passed)
        ? this
        : with(due, reckoning, stoodSince, plus(missed, passed), warnings, met, moves);
  }

  Deadline meet(DeadlineMet event, int round) {
    Met now =
        new Met(event.at(), event.inTime(), event.how(), round, Optional.ofNullable(event.words()));
    return with(due, reckoning, stoodSince, missed, warnings, Optional.of(now), moves);
  }

  /** Another due time; its clock runs towards it unless it was told while it stood still. */
  Deadline move(DeadlineMoved event, Instant at) {
    Move move =
        new Move(
            at, event.oldDue(), event.due(), event.reason(), Optional.ofNullable(event.words()));
    boolean goesOn = !event.reason().equals(EXTENSION);
    return with(
        event.due(),
        event.reckoning(),
        goesOn ? Optional.empty() : stoodSince,
        missed,
        warnings,
        event.reason().equals(REOPENED) ? Optional.empty() : met,
        plus(moves, move));
  }

  /** The company waits for the customer. A time that has passed is not got back by waiting. */
  Deadline stand(Instant at) {
    return pauses && runs() && !at.isAfter(due)
        ? with(due, reckoning, Optional.of(at), missed, warnings, met, moves)
        : this;
  }

  /** The company no longer waits. What is met keeps how it stood: it may be reopened. */
  Deadline goOn() {
    return open() ? with(due, reckoning, Optional.empty(), missed, warnings, met, moves) : this;
  }

  private Deadline with(
      Instant newDue,
      Reckoning newReckoning,
      Optional<Instant> stood,
      List<Instant> passed,
      List<Warning> told,
      Optional<Met> done,
      List<Move> moved) {
    return new Deadline(
        id,
        rule,
        text,
        metBy,
        pauses,
        tellBefore,
        start,
        setAt,
        newDue,
        newReckoning,
        stood,
        passed,
        told,
        done,
        moved);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
