package org.herstel.followup.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.events.SurveyKind;
import org.junit.jupiter.api.Test;

class ClockTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Set<Clock> CLOCKS =
      Set.of(
          new Clock.OfAlert(ID),
          new Clock.OfFirstResponse(),
          new Clock.OfDeadline(ID),
          new Clock.OfWarning(ID),
          new Clock.OfStep(3),
          new Clock.OfAppointment(ID),
          new Clock.OfPromise(ID),
          new Clock.OfSurvey(SurveyKind.PERIODIC));

  @Test
  void every_clock_is_read_back_from_its_timer() {
    assertThat(CLOCKS).hasSameSizeAs(Clock.class.getPermittedSubclasses());
    assertThat(CLOCKS)
        .allSatisfy(clock -> assertThat(Clock.of(clock.kind(), clock.key())).isEqualTo(clock));
    assertThat(CLOCKS.stream().map(Clock::kind).collect(Collectors.toSet())).isEqualTo(Clock.KINDS);
  }

  @Test
  void a_kind_that_is_none_is_refused() {
    assertThatThrownBy(() -> Clock.of("egg", "")).hasMessage("no such clock: egg");
  }
}
