package org.herstel.resolution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.herstel.events.Decision;
import org.herstel.events.ResolutionEvent;
import org.herstel.kit.decision.Decision.Events;
import org.herstel.kit.decision.Decision.Refused;
import org.herstel.kit.decision.Refusal;
import org.herstel.resolution.cause.CauseCommand.ConfirmCause;
import org.herstel.resolution.cause.CauseCommand.RecordWhy;
import org.herstel.resolution.plan.PlanCommand.OfferPlan;
import org.herstel.resolution.plan.PlanCommand.Resolve;
import org.junit.jupiter.api.Test;

class EveryCommandTest {
  private static final Map<
          String, Function<Cases, org.herstel.kit.decision.Decision<ResolutionEvent>>>
      COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("why", story -> story.decide(new RecordWhy("No spare van")));
    COMMANDS.put("cause", story -> story.decide(new ConfirmCause(Cases.CAUSE)));
    COMMANDS.put("draft", story -> story.decide(Cases.draft()));
    COMMANDS.put("offer 1", story -> story.decide(new OfferPlan(1)));
    COMMANDS.put("accept 1", story -> story.decide(Cases.answer(1, Decision.ACCEPT)));
    COMMANDS.put("counter 1", story -> story.decide(Cases.answer(1, Decision.COUNTER)));
    COMMANDS.put("reject 1", story -> story.decide(Cases.answer(1, Decision.REJECT)));
    COMMANDS.put("expire 1", story -> story.decide(Cases.expire(1)));
    COMMANDS.put("done 1", story -> story.decide(Cases.done(1)));
    COMMANDS.put("resolve", story -> story.decide(new Resolve()));
  }

  @Test
  void every_command_in_every_situation() {
    StringBuilder table = new StringBuilder();
    for (Situation situation : Situation.values()) {
      COMMANDS.forEach((name, command) ->
          table.append("%-24s%-11s%s%n".formatted(situation, name, outcome(situation, command))));
    }
    Approved.matches("commands.txt", table.toString());
  }

  private static String outcome(
      Situation situation,
      Function<Cases, org.herstel.kit.decision.Decision<ResolutionEvent>> command) {
    try {
      return switch (command.apply(situation.more())) {
        case Events<ResolutionEvent>(List<ResolutionEvent> events) ->
            events.isEmpty() ? "-" : "+ " + names(events);
        case Refused<ResolutionEvent>(List<Refusal> obstacles) ->
            "409 " + obstacles.stream().map(Refusal::code).collect(Collectors.joining(" "));
      };
    } catch (NoSuchElementException unknown) {
      return "404";
    }
  }

  private static String names(List<ResolutionEvent> events) {
    return events.stream()
        .map(event -> event.getClass().getSimpleName())
        .collect(Collectors.joining(" "));
  }
}
