package org.herstel.followup.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.herstel.events.FollowupEvent;
import org.herstel.followup.appointment.AppointmentRules.Outcome;
import org.herstel.kit.decision.Decision;
import org.herstel.kit.decision.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command on an appointment in every state: what it says, or the code of its refusal. */
class AppointmentTableTest {
  private static final Map<String, Function<Diary, Decision<FollowupEvent>>> COMMANDS =
      Map.of(
          "held", diary -> diary.settles(new Outcome.Held()),
          "no-show", diary -> diary.settles(new Outcome.NoShow()),
          "moved", diary -> diary.moves("P5D"),
          "cancelled", Diary::cancels);

  private static Diary in(String state) {
    return switch (state) {
      case "to come" -> Diary.quiet().at("P1D");
      case "begun" -> Diary.quiet().at("P2D");
      case "forgotten" -> {
        Diary diary = Diary.quiet().at("P4D");
        diary.fires();
        yield diary;
      }
      case "held" -> begun(new Outcome.Held());
      case "missed" -> begun(new Outcome.NoShow());
      case "cancelled" -> {
        Diary diary = Diary.quiet().at("P1D");
        yield diary.does(diary.cancels());
      }
      default -> throw new IllegalArgumentException(state);
    };
  }

  private static Diary begun(Outcome outcome) {
    Diary diary = Diary.quiet().at("P2D");
    return diary.does(diary.settles(outcome)).at("P3D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to come   | held      | appointment-not-yet",
        "to come   | no-show   | appointment-not-yet",
        "to come   | moved     | PromiseRenegotiated AppointmentMoved",
        "to come   | cancelled | AppointmentCancelled PromiseReleased",
        "begun     | held      | AppointmentHeld PromiseKept",
        "begun     | no-show   | AppointmentMissed PromiseReleased",
        "begun     | moved     | PromiseBroken PromiseReleased PromiseMade AppointmentMoved",
        "begun     | cancelled | appointment-already-begun",
        "forgotten | held      | AppointmentHeld PromiseKept",
        "forgotten | no-show   | AppointmentMissed PromiseReleased",
        "forgotten | moved     | PromiseReleased PromiseMade AppointmentMoved",
        "forgotten | cancelled | appointment-already-begun",
        "held      | held      | ''",
        "held      | no-show   | appointment-already-held",
        "held      | moved     | appointment-already-held",
        "held      | cancelled | appointment-already-held",
        "missed    | held      | appointment-already-missed",
        "missed    | no-show   | ''",
        "missed    | moved     | appointment-already-missed",
        "missed    | cancelled | appointment-already-missed",
        "cancelled | held      | appointment-cancelled",
        "cancelled | no-show   | appointment-cancelled",
        "cancelled | moved     | appointment-cancelled",
        "cancelled | cancelled | appointment-cancelled",
      })
  void every_state_and_command(String state, String command, String expected) {
    assertThat(said(COMMANDS.get(command).apply(in(state)))).isEqualTo(expected);
  }

  private static String said(Decision<FollowupEvent> decision) {
    return switch (decision) {
      case Decision.Events<FollowupEvent>(List<FollowupEvent> events) ->
          joined(events.stream().map(event -> event.getClass().getSimpleName()));
      case Decision.Refused<FollowupEvent>(List<Refusal> obstacles) ->
          joined(obstacles.stream().map(Refusal::code));
    };
  }

  private static String joined(Stream<String> words) {
    return String.join(" ", words.toList());
  }
}
