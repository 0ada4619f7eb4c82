package org.herstel.intake.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.herstel.events.ReferenceEvent;
import org.herstel.events.ReferenceEvent.CustomerDeparted;
import org.herstel.events.ReferenceEvent.CustomerReturned;
import org.herstel.intake.departure.DepartureCommand.Depart;
import org.herstel.intake.departure.DepartureCommand.Return;
import org.herstel.kit.decision.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DepartureRulesTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static final Departure MOVED = new Departure(MARCH, "moved abroad");
  private static final Departure SILENT = new Departure(MARCH, null);
  private static final Departure LATER = new Departure(APRIL, "moved abroad");
  private static final Departure OTHERWISE = new Departure(MARCH, "unpaid");

  /** Whoever is here has not left yet, or has come back: nothing is kept of before. */
  private static final Optional<Departure> HERE = Optional.empty();

  static Stream<Arguments> every_state_answers_every_command() {
    return Stream.of(
        arguments(HERE, new Depart(MOVED), said(MARCH, "moved abroad")),
        arguments(HERE, new Depart(SILENT), said(MARCH, null)),
        arguments(HERE, new Return(), List.of()),
        arguments(Optional.of(MOVED), new Depart(MOVED), List.of()),
        arguments(Optional.of(MOVED), new Depart(LATER), said(APRIL, "moved abroad")),
        arguments(Optional.of(MOVED), new Depart(OTHERWISE), said(MARCH, "unpaid")),
        arguments(Optional.of(MOVED), new Depart(SILENT), said(MARCH, null)),
        arguments(Optional.of(LATER), new Depart(MOVED), said(MARCH, "moved abroad")),
        arguments(Optional.of(SILENT), new Depart(SILENT), List.of()),
        arguments(Optional.of(SILENT), new Depart(MOVED), said(MARCH, "moved abroad")),
        arguments(Optional.of(MOVED), new Return(), List.of(new CustomerReturned())),
        arguments(Optional.of(SILENT), new Return(), List.of(new CustomerReturned())));
  }

  @ParameterizedTest
  @MethodSource
  void every_state_answers_every_command(
      Optional<Departure> known, DepartureCommand command, List<ReferenceEvent> events) {
    assertThat(DepartureRules.decide(known, command)).isEqualTo(Decision.events(events));
  }

  private static List<ReferenceEvent> said(Instant at, String reason) {
    return List.of(new CustomerDeparted(at, reason));
  }
}
