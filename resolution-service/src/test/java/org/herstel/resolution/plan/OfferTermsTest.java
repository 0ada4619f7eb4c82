package org.herstel.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.resolution.Cases.NOW;
import static org.herstel.resolution.Cases.TERMS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class OfferTermsTest {
  private static final Instant END_OF_VALIDITY = NOW.plus(TERMS.validity());

  @Example
  void an_offer_without_steps_runs_for_its_validity() {
    assertThat(TERMS.expiry(NOW, Optional.empty())).isEqualTo(END_OF_VALIDITY);
  }

  @Example
  void an_offer_ends_a_fifth_of_the_time_before_a_near_step() {
    assertThat(TERMS.expiry(NOW, Optional.of(NOW.plusSeconds(100)))).isEqualTo(NOW.plusSeconds(80));
  }

  @Example
  void an_offer_ends_an_hour_before_a_farther_step() {
    assertThat(TERMS.expiry(NOW, Optional.of(NOW.plus(Duration.ofDays(2)))))
        .isEqualTo(NOW.plus(Duration.ofHours(47)));
  }

  @Property
  void an_offer_that_leaves_time_ends_after_now_and_before_its_step(
      @ForAll @LongRange(min = -1_000_000, max = 10_000_000_000L) long millis) {
    Instant due = NOW.plusMillis(millis);
    if (TERMS.leavesTime(NOW, due)) {
      assertThat(TERMS.expiry(NOW, Optional.of(due)))
          .isAfterOrEqualTo(NOW.plus(TERMS.minimalTimeToAnswer()))
          .isBefore(due)
          .isBeforeOrEqualTo(END_OF_VALIDITY);
    } else {
      assertThat(due).isBefore(NOW.plusSeconds(7));
    }
  }
}
