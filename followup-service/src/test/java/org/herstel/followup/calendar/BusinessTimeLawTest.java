package org.herstel.followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.herstel.followup.calendar.Scenes.Scene;

/** What holds for every calendar and every moment: nothing is gained and nothing is lost. */
@Domain(Scenes.class)
@Domain(DomainContext.Global.class)
class BusinessTimeLawTest {

  @Property(tries = 500)
  void what_was_added_lies_between(@ForAll Scene scene) {
    Instant end = scene.time().add(scene.first(), scene.amount());
    assertThat(scene.time().between(scene.first(), end)).isEqualTo(scene.amount());
  }

  @Property(tries = 500)
  void the_sum_is_the_earliest_moment_of_its_kind(@ForAll Scene scene) {
    Instant end = scene.time().add(scene.first(), scene.amount());
    if (scene.amount().isZero()) {
      assertThat(end).isEqualTo(scene.first());
    } else {
      assertThat(scene.time().between(scene.first(), end.minusNanos(1)))
          .isEqualTo(scene.amount().minusNanos(1));
    }
  }

  @Property(tries = 500)
  void times_between_add_up(@ForAll Scene scene) {
    BusinessTime time = scene.time();
    assertThat(
            time.between(scene.first(), scene.second())
                .plus(time.between(scene.second(), scene.third())))
        .isEqualTo(time.between(scene.first(), scene.third()));
    assertThat(time.between(scene.third(), scene.first()))
        .isEqualTo(time.between(scene.first(), scene.third()).negated());
  }

  @Property(tries = 500)
  void adding_in_two_steps_is_adding_at_once(@ForAll Scene scene) {
    Duration more = Duration.between(scene.first(), scene.second()).dividedBy(7);
    BusinessTime time = scene.time();
    assertThat(time.add(time.add(scene.first(), scene.amount()), more))
        .isEqualTo(time.add(scene.first(), scene.amount().plus(more)));
  }

  @Property(tries = 500)
  void whoever_starts_later_or_has_more_is_not_due_earlier(@ForAll Scene scene) {
    BusinessTime time = scene.time();
    Instant due = time.add(scene.first(), scene.amount());
    assertThat(time.add(scene.second(), scene.amount())).isAfterOrEqualTo(due);
    assertThat(time.add(scene.first(), scene.amount().plusNanos(1_000))).isAfter(due);
    assertThat(time.addDays(scene.second(), 3)).isAfterOrEqualTo(time.addDays(scene.first(), 3));
    assertThat(time.addDays(scene.first(), 4)).isAfterOrEqualTo(time.addDays(scene.first(), 3));
  }

  @Property(tries = 500)
  void never_more_passes_than_on_the_clock(@ForAll Scene scene) {
    assertThat(scene.time().between(scene.first(), scene.second()))
        .isBetween(Duration.ZERO, Duration.between(scene.first(), scene.second()));
  }

  @Property(tries = 500)
  void it_is_open_at_the_next_opening_and_not_before(@ForAll Scene scene) {
    BusinessTime time = scene.time();
    Instant opening = time.nextOpening(scene.first());
    assertThat(time.isOpen(opening)).isTrue();
    assertThat(time.between(scene.first(), opening)).isZero();
    assertThat(opening.equals(scene.first())).isEqualTo(time.isOpen(scene.first()));
  }

  @Property(tries = 500)
  void microseconds_stay_microseconds(@ForAll Scene scene) {
    Instant end = scene.time().add(scene.first(), scene.amount());
    assertThat(end).isEqualTo(end.truncatedTo(ChronoUnit.MICROS));
  }

  @Property(tries = 500)
  void always_open_is_the_clock_however_the_day_is_cut(@ForAll Scene scene, @ForAll LocalTime cut) {
    BusinessTime always = Weeks.time(scene.time().calendar().zone().getId(), Scenes.always(cut));
    assertThat(always.add(scene.first(), scene.amount()))
        .isEqualTo(scene.first().plus(scene.amount()));
    assertThat(always.between(scene.first(), scene.third()))
        .isEqualTo(Duration.between(scene.first(), scene.third()));
    assertThat(always.isOpen(scene.second())).isTrue();
    assertThat(always.nextOpening(scene.second())).isEqualTo(scene.second());
  }

  @Property(tries = 300)
  void the_last_of_the_business_days_is_over_when_it_closes(
      @ForAll Scene scene, @ForAll @IntRange(min = 1, max = 40) int count) {
    BusinessTime time = scene.time();
    LocalDate day = time.dateOf(scene.first());
    Instant end = time.addDays(scene.first(), count);
    List<Day> counted =
        day.plusDays(1)
            .datesUntil(time.dateOf(end).plusDays(2))
            .map(time::day)
            .filter(Day::isBusinessDay)
            .limit(count)
            .toList();
    assertThat(counted).hasSize(count);
    assertThat(counted.getLast().closes()).isEqualTo(end);
    assertThat(end).isAfter(scene.first());
  }

  @Property(tries = 100)
  void looking_at_the_clock_every_minute_says_the_same(@ForAll Scene scene) {
    BusinessTime time = scene.time();
    Instant from = scene.first().truncatedTo(ChronoUnit.MINUTES);
    int minutes = 9 * 24 * 60;
    MinuteByMinute plain = new MinuteByMinute(time.calendar(), from, minutes);
    for (int i = 0; i < minutes; i += 7) {
      Instant minute = from.plusSeconds(60L * i);
      assertThat(time.isOpen(minute)).as("open at %s", minute).isEqualTo(plain.isOpen(minute));
      assertThat(time.between(from, minute))
          .as("until %s", minute)
          .isEqualTo(Duration.ofMinutes(plain.minutesBetween(from, minute)));
    }
  }
}
