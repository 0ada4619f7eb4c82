package org.herstel.followup.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.HOLDING;
import static org.herstel.followup.recovery.Story.START;
import static org.herstel.followup.recovery.Story.time;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.herstel.followup.recovery.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "P10D, PT239H, an hour before when the span is long",
    "PT5H, PT4H, an hour is a fifth",
    "PT1H, PT48M, a fifth of a short span",
    "PT10S, PT8S, a fifth is just what delivery needs",
    "PT5S, PT3S, what delivery needs is more than a fifth",
    "PT1S, PT0S, at once when even that is too long",
    "PT0S, PT0S, at once when it is due already",
  })
  void the_customer_is_told(String due, String at, String why) {
    assertThat(HOLDING.holdingAt(ToldTime.of(0, time(due), START))).as(why).isEqualTo(time(at));
  }

  @Test
  void a_time_promised_for_the_past_is_held_at_once() {
    assertThat(HOLDING.holdingAt(ToldTime.of(0, time("PT-1H"), START))).isEqualTo(START);
  }

  @ParameterizedTest
  @CsvSource({
    "PT10H, PT8H, what slow delivery needs is more than an hour",
    "PT3H, PT1H30M, but at most half of the span",
    "PT1S, PT0S, and never less than the floor",
    "P10D, P9DT22H, whatever the usual lead",
  })
  void slow_delivery_makes_it_earlier(String due, String at, String why) {
    assertThat(slow(Duration.ofHours(2)).holdingAt(ToldTime.of(0, time(due), START)))
        .as(why)
        .isEqualTo(time(at));
  }

  private static HoldingPolicy slow(Duration measured) {
    return new HoldingPolicy(
        HOLDING.lead(),
        HOLDING.floor(),
        measured,
        HOLDING.grace(),
        HOLDING.lateDeadline(),
        HOLDING.minExtension(),
        HOLDING.maxExtension(),
        HOLDING.limit());
  }

  @ParameterizedTest
  @CsvSource({
    "PT10M, PT1H10M, at least an hour",
    "PT10H, PT20H, as long as first promised",
    "P9D, P12D, at most three days",
  })
  void the_new_time_asks_for(String due, String newDue, String why) {
    Promise promise = new Story().promised(due).promise();
    assertThat(HOLDING.extended(promise, time(due))).as(why).isEqualTo(time(newDue));
  }

  @Property
  void the_moment_lies_between_the_telling_and_the_due_time(
      @ForAll @LongRange(min = 0, max = 100L * 24 * 3600 * 1_000_000) long micros) {
    Instant due = START.plus(Duration.ofNanos(micros * 1_000));
    Instant at = HOLDING.holdingAt(ToldTime.of(0, due, START));
    assertThat(at).isBetween(START, due);
    assertThat(at.getNano() % 1_000).isZero();
    if (micros > 2_000_000) {
      assertThat(Duration.between(at, due)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }
  }
}
