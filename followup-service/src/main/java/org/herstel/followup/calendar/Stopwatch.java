package org.herstel.followup.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clock that does not run while the company waits for the customer, nor after the end. What it
 * has measured stays measured: each stretch is added once, when it ends, and nothing is ever worked
 * out again from the beginning. So chains of pausing, resuming and reopening neither lose nor gain,
 * and a later version of the calendar cannot change what has passed.
 *
 * @param allowance what may pass until it is due
 * @param consumed what passed in the stretches that have ended
 * @param phase what it does now
 * @param ranOut when the allowance was used up, once a stretch in which it was has ended; it never
 *     changes afterwards
 * @param segments the stretches that have ended, in order
 */
public record Stopwatch(
    Duration allowance,
    Duration consumed,
    Phase phase,
    Optional<Instant> ranOut,
    List<Segment> segments) {

  /** Whether it runs. */
  public sealed interface Phase {
    /** Since when it is so. */
    Instant since();
  }

  /** It runs. */
  public record Running(Instant since) implements Phase {}

  /** The company waits for the customer. */
  public record Paused(Instant since) implements Phase {}

  /** What it was for is done, or over; it may be taken up again. */
  public record Stopped(Instant since) implements Phase {}

  /**
   * A stretch in which it ran.
   *
   * @param consumed as it was measured when it ended
   */
  public record Segment(Instant from, Instant to, Duration consumed) {}

  /** Keeps an own copy of the segments and refuses a negative allowance. */
  public Stopwatch {
    if (allowance.isNegative()) {
      throw new IllegalArgumentException("an allowance is not negative: " + allowance);
    }
    segments = List.copyOf(segments);
  }

  /** A clock that begins to run. */
  public static Stopwatch started(Instant at, Duration allowance) {
    return new Stopwatch(allowance, Duration.ZERO, new Running(at), Optional.empty(), List.of());
  }

  /** A clock for a time that was worked out in days: what lies until then is its allowance. */
  public static Stopwatch until(Instant due, Instant at, TimeScale scale) {
    return started(at, scale.between(at, due));
  }

  /**
   * Begins to wait for the customer.
   *
   * @throws IllegalStateException if it does not run
   */
  public Stopwatch pause(Instant at, TimeScale scale) {
    if (!(phase instanceof Running running)) {
      throw new IllegalStateException("only a running clock can be paused, not " + phase);
    }
    return ended(running, at, new Paused(at), scale);
  }

  /**
   * It is done. A pause ends with it, and what passed in the pause stays uncounted.
   *
   * @throws IllegalStateException if it has been stopped
   */
  public Stopwatch stop(Instant at, TimeScale scale) {
    return switch (phase) {
      case Running running -> ended(running, at, new Stopped(at), scale);
      case Paused paused -> with(after(paused, new Stopped(at)));
      case Stopped stopped -> throw new IllegalStateException("stopped already: " + stopped);
    };
  }

  /**
   * Goes on with what is left, after a pause or because it was not over after all.
   *
   * @throws IllegalStateException if it runs
   */
  public Stopwatch resume(Instant at) {
    return switch (phase) {
      case Running running -> throw new IllegalStateException("runs already: " + running);
      case Paused paused -> with(after(paused, new Running(at)));
      case Stopped stopped -> with(after(stopped, new Running(at)));
    };
  }

  /** When the allowance is used up; empty while it does not run and something is left. */
  public Optional<Instant> due(TimeScale scale) {
    return ranOut.isEmpty() && phase instanceof Running(Instant since)
        ? Optional.of(scale.add(since, allowance.minus(consumed)))
        : ranOut;
  }

  /** What has passed until a moment that is not before the last change. */
  public Duration consumedAt(Instant at, TimeScale scale) {
    return phase instanceof Running(Instant since)
        ? consumed.plus(scale.between(since, at))
        : consumed;
  }

  private Stopwatch ended(Running running, Instant at, Phase next, TimeScale scale) {
    Segment segment = new Segment(running.since(), at, scale.between(running.since(), at));
    Duration total = consumed.plus(segment.consumed());
    Optional<Instant> out = total.compareTo(allowance) < 0 ? ranOut : due(scale);
    List<Segment> more = new ArrayList<>(segments);
    more.add(segment);
    return new Stopwatch(allowance, total, after(running, next), out, more);
  }

  private Stopwatch with(Phase next) {
    return new Stopwatch(allowance, consumed, next, ranOut, segments);
  }

  private static Phase after(Phase before, Phase next) {
    if (next.since().isBefore(before.since())) {
      throw new IllegalArgumentException(next + " is before " + before);
    }
    return next;
  }
}
