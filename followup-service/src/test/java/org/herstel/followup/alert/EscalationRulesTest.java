package org.herstel.followup.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstel.followup.recovery.Story.hours;
import static org.herstel.followup.recovery.Story.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.FollowupEvent.AlertAcknowledged;
import org.herstel.events.FollowupEvent.ManagerAlerted;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.kit.decision.Decisions;
import org.herstel.kit.decision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the hours of house-nl: Monday to Thursday 9:00 to 17:30, Friday to 17:00, Amsterdam. */
class EscalationRulesTest {
  private static final EscalationRules RULES =
      new EscalationRules(
          new EscalationPolicy(
              hours("house-nl"), Duration.ofMinutes(30), Set.of("holding-unanswered")));
  private static final Optional<String> CARE = Optional.of("care");

  @ParameterizedTest
  @CsvSource({
    "first-response-missed, 2026-03-02T10:00:00Z, 2026-03-02T10:30:00Z, in working hours",
    "first-response-missed, 2026-03-02T16:20:00Z, 2026-03-03T08:20:00Z, over the evening",
    "first-response-missed, 2026-03-02T23:00:00Z, 2026-03-03T08:30:00Z, from midnight on",
    "first-response-missed, 2026-03-06T15:50:00Z, 2026-03-09T08:20:00Z, over the weekend",
    "first-response-missed, 2026-04-26T10:00:00Z, 2026-04-28T07:30:00Z, over King's Day",
    "holding-unanswered, 2026-03-02T23:00:00Z, 2026-03-02T23:30:00Z, the rule says at once",
  })
  void managers_hear_after_half_an_hour_of_working_time(
      String reason, Instant raised, Instant told, String why) {
    Alert alert = alert(reason, raised);

    assertThat(RULES.wakesAt(alert, false)).as(why).contains(told);
    assertThat(RULES.tick(alert, false, CARE, told.minusNanos(1000))).isEmpty();
    assertThat(RULES.tick(alert, false, CARE, told))
        .containsExactly(new ManagerAlerted(id(1), reason, "care", "Look.", null));
  }

  @ParameterizedTest
  @CsvSource({
    "first-response-missed, 2026-03-02T10:00:00Z, , told at once in working hours",
    "first-response-missed, 2026-03-02T23:00:00Z, 2026-03-03T08:00:00Z, never at midnight",
    "first-response-missed, 2026-03-07T10:00:00Z, 2026-03-09T08:00:00Z, nor on a Saturday",
    "holding-unanswered, 2026-03-02T23:00:00Z, , unless the rule says so",
  })
  void supervisors_are_not_written_to_after_hours(
      String reason, Instant now, Instant told, String why) {
    SupervisorAlerted alert = new SupervisorAlerted(id(1), reason, "care", "Look.", null, null);
    ComplaintEvent other = new AlertAcknowledged(id(2), "sofie");

    List<? extends ComplaintEvent> events = RULES.inHours(List.of(alert, other), now);

    assertThat(events.getFirst())
        .as(why)
        .isEqualTo(new SupervisorAlerted(id(1), reason, "care", "Look.", null, told));
    assertThat(events.getLast()).isEqualTo(other);
  }

  private enum State {
    RAISED,
    ACKNOWLEDGED,
    ESCALATED,
    ESCALATED_AND_ACKNOWLEDGED
  }

  @ParameterizedTest
  @CsvSource({
    "RAISED, false, true, ok",
    "RAISED, true, false, alert-over",
    "ACKNOWLEDGED, false, false, alert-already-acknowledged",
    "ACKNOWLEDGED, true, false, alert-already-acknowledged",
    "ESCALATED, false, false, ok",
    "ESCALATED, true, false, alert-over",
    "ESCALATED_AND_ACKNOWLEDGED, false, false, alert-already-acknowledged",
    "ESCALATED_AND_ACKNOWLEDGED, true, false, alert-already-acknowledged",
  })
  void every_state_knows_whether_it_goes_up_and_whether_it_can_be_taken_on(
      State state, boolean over, boolean goesUp, String answer) {
    Instant late = Instant.parse("2026-03-02T12:00:00Z");
    Alert alert = in(state);

    assertThat(RULES.tick(alert, over, CARE, late)).hasSize(goesUp ? 1 : 0);
    assertThat(RULES.wakesAt(alert, over).isPresent()).isEqualTo(goesUp);
    var decision = EscalationRules.acknowledge(alert, over, "sofie");
    if (answer.equals("ok")) {
      assertThat(Decisions.accepted(decision))
          .isEqualTo(List.of(new AlertAcknowledged(id(1), "sofie")));
    } else {
      assertThatThrownBy(() -> Decisions.accepted(decision))
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.obstacles())
                      .singleElement()
                      .satisfies(one -> assertThat(one.code()).isEqualTo(answer)));
    }
  }

  @Test
  void an_alert_without_a_team_goes_to_all_managers() {
    Alert alert = in(State.RAISED);
    assertThat(RULES.tick(alert, false, Optional.empty(), alert.raisedAt().plusSeconds(1800)))
        .containsExactly(new ManagerAlerted(id(1), "first-response-missed", null, "Look.", null));
  }

  private static Alert in(State state) {
    Instant raised = Instant.parse("2026-03-02T10:00:00Z");
    Alert alert = alert("first-response-missed", raised);
    var taken = new Alert.Acknowledgement("maarten", raised.plusSeconds(60));
    return switch (state) {
      case RAISED -> alert;
      case ACKNOWLEDGED -> alert.acknowledged(taken);
      case ESCALATED -> alert.escalated(raised);
      case ESCALATED_AND_ACKNOWLEDGED -> alert.escalated(raised).acknowledged(taken);
    };
  }

  private static Alert alert(String reason, Instant raised) {
    return Alert.raised(new SupervisorAlerted(id(1), reason, "care", "Look.", null, null), raised);
  }
}
