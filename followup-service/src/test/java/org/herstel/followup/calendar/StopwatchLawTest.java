package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.herstel.followup.calendar.Scenes.Scene;
import org.herstel.followup.calendar.Stopwatch.Paused;
import org.herstel.followup.calendar.Stopwatch.Running;

/** However often a clock is paused, stopped and taken up again, nothing is gained or lost. */
@Domain(Scenes.class)
@Domain(DomainContext.Global.class)
class StopwatchLawTest {
  private static final long DAY = 24L * 3600 * 1_000_000;

  @Property(tries = 500)
  void pausing_for_no_time_changes_nothing(
      @ForAll Scene scene,
      @ForAll @Size(max = 12) List<@LongRange(min = 0, max = DAY) Long> steps) {
    Stopwatch untouched = Stopwatch.started(scene.first(), scene.amount());
    Stopwatch clock = untouched;
    Instant at = scene.first();
    for (long step : steps) {
      at = at.plusNanos(step * 1_000);
      clock =
          step % 2 == 0
              ? clock.pause(at, scene.time()).resume(at)
              : clock.stop(at, scene.time()).resume(at);
    }
    assertThat(clock.due(scene.time())).isEqualTo(untouched.due(scene.time()));
    assertThat(clock.consumedAt(at, scene.time()))
        .isEqualTo(untouched.consumedAt(at, scene.time()));
  }

  @Property(tries = 500)
  void exactly_the_stretches_in_which_it_ran_have_passed(
      @ForAll Scene scene,
      @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 3 * DAY) Long> steps) {
    BusinessTime time = scene.time();
    Stopwatch clock = Stopwatch.started(scene.first(), scene.amount());
    Instant at = scene.first();
    List<Span> ran = new ArrayList<>();
    for (long step : steps) {
      Instant before = at;
      at = at.plusNanos(step * 1_000);
      if (clock.phase() instanceof Running) {
        ran.add(new Span(before, at));
      }
      clock = next(clock, step, at, time);
    }
    Duration passed =
        ran.stream()
            .map(span -> time.between(span.from(), span.to()))
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(clock.consumedAt(at, time)).isEqualTo(passed);
    assertThat(clock.due(time)).isEqualTo(due(scene, ran, clock, at));
  }

  private static Stopwatch next(Stopwatch clock, long step, Instant at, BusinessTime time) {
    if (clock.phase() instanceof Running) {
      return step % 3 == 0 ? clock.stop(at, time) : clock.pause(at, time);
    }
    if (clock.phase() instanceof Paused && step % 5 == 0) {
      return clock.stop(at, time);
    }
    return clock.resume(at);
  }

  /** Looked for from the beginning, as the clock itself never does. */
  private static Optional<Instant> due(Scene scene, List<Span> ran, Stopwatch clock, Instant now) {
    Duration left = scene.amount();
    for (Span span : ran) {
      Duration passed = scene.time().between(span.from(), span.to());
      if (passed.compareTo(left) >= 0) {
        return Optional.of(scene.time().add(span.from(), left));
      }
      left = left.minus(passed);
    }
    return clock.phase() instanceof Running
        ? Optional.of(scene.time().add(now, left))
        : Optional.empty();
  }

  @Property(tries = 300)
  void a_pause_in_always_open_time_moves_the_due_time_by_its_length(
      @ForAll Scene scene,
      @ForAll @LongRange(min = 0, max = 30 * DAY) long ran,
      @ForAll @LongRange(min = 0, max = 30 * DAY) long waited) {
    CalendarTime time = new CalendarTime(scene.time().calendar().zone());
    Duration allowance = scene.amount().plus(Duration.ofNanos(ran * 1_000 + 1_000));
    Instant pausedAt = scene.first().plusNanos(ran * 1_000);
    Instant resumedAt = pausedAt.plusNanos(waited * 1_000);
    assertThat(
            Stopwatch.started(scene.first(), allowance)
                .pause(pausedAt, time)
                .resume(resumedAt)
                .due(time))
        .contains(scene.first().plus(allowance).plusNanos(waited * 1_000));
  }
}
