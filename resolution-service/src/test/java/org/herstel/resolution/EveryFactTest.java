package org.herstel.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.Event;
import org.herstel.events.IntakeEvent.ComplaintReopened;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.IntakeEvent.ConcernAdded;
import org.herstel.events.IntakeEvent.OwnerAccepted;
import org.herstel.events.IntakeEvent.OwnerAssigned;
import org.herstel.events.IntakeEvent.SummaryAnswered;
import org.herstel.resolution.casefile.CaseFacts;
import org.herstel.resolution.casefile.CaseFacts.Outcome;
import org.herstel.resolution.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class EveryFactTest {
  private static final Map<String, BiFunction<Optional<CaseFile>, Integer, Outcome>> FACTS =
      new LinkedHashMap<>();

  static {
    fact("received", Cases.received(), 0);
    fact("owner-assigned", new OwnerAssigned(Cases.OWNER, false), 0);
    fact("owner-accepted", new OwnerAccepted(Cases.OWNER), 0);
    fact("concern-added", new ConcernAdded(Cases.concern(4)), 0);
    fact("concern-added known", new ConcernAdded(Cases.concern(1)), 0);
    fact("concern-added old round", new ConcernAdded(Cases.concern(4)), -1);
    fact("concern-added next round", new ConcernAdded(Cases.concern(4)), 1);
    fact("summary confirmed", new SummaryAnswered(2, true, null), 0);
    fact("summary corrected", new SummaryAnswered(2, false, "No"), 0);
    fact("apology-offered", Cases.apology(), 0);
    fact("withdrawn", new ComplaintWithdrawn("Never mind"), 0);
    fact("reopened", new ComplaintReopened("Again"), 1);
    fact("reopened same round", new ComplaintReopened("Again"), 0);
    fact("promise-kept step 1", Cases.kept(1), 0);
    fact("promise-kept step 9", Cases.kept(9), 0);
    fact("promise-kept by hand", Cases.keptByHand(), 0);
  }

  private static void fact(String name, Event fact, int roundsOff) {
    FACTS.put(name, (file, round) -> CaseFacts.apply(file, fact, round + roundsOff));
  }

  @Test
  void every_fact_in_every_situation() {
    StringBuilder table = new StringBuilder();
    FACTS.forEach((name, fact) -> table.append(line("(no case)", name, fact, Optional.empty())));
    for (Situation situation : Situation.values()) {
      FACTS.forEach((name, fact) ->
          table.append(line(situation.name(), name, fact, Optional.of(situation.file()))));
    }
    Approved.matches("facts.txt", table.toString());
  }

  @Test
  void every_fact_that_is_acted_on_is_told_in_every_situation() {
    assertThat(
            List.of(
                Cases.received(),
                new OwnerAssigned(Cases.OWNER, false),
                new OwnerAccepted(Cases.OWNER),
                new ConcernAdded(Cases.concern(4)),
                new SummaryAnswered(2, true, null),
                Cases.apology(),
                new ComplaintWithdrawn(null),
                new ComplaintReopened(null),
                Cases.keptByHand()))
        .extracting(Object::getClass)
        .containsExactlyInAnyOrderElementsOf(CaseFacts.ACTED_ON);
  }

  private static String line(
      String situation,
      String name,
      BiFunction<Optional<CaseFile>, Integer, Outcome> fact,
      Optional<CaseFile> file) {
    Outcome outcome = fact.apply(file, file.map(open -> open.round().number()).orElse(1));
    String status =
        outcome
            .file()
            .map(after ->
                "%s round %d, events in %d"
                    .formatted(after.status(), after.round().number(), outcome.round()))
            .orElse("no case");
    return "%-24s%-25s%-46s%s%n".formatted(situation, name, names(outcome.events()), status);
  }

  private static String names(List<ComplaintEvent> events) {
    return events.isEmpty()
        ? "-"
        : events.stream().map(EveryFactTest::name).collect(Collectors.joining(" "));
  }

  private static String name(ComplaintEvent event) {
    return event instanceof FactOutOfStep(_, String reason, _)
        ? "FactOutOfStep " + reason
        : event.getClass().getSimpleName();
  }
}
