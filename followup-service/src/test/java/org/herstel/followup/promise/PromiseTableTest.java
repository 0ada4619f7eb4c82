package org.herstel.followup.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.herstel.followup.recovery.Story.agreed;
import static org.herstel.followup.recovery.Story.cancelled;
import static org.herstel.followup.recovery.Story.company;
import static org.herstel.followup.recovery.Story.expired;
import static org.herstel.followup.recovery.Story.failed;
import static org.herstel.followup.recovery.Story.handedOver;
import static org.herstel.followup.recovery.Story.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.ComplaintEvent.FactOutOfStep;
import org.herstel.events.FollowupEvent.CallTaskOpened;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.ComplaintWithdrawn;
import org.herstel.events.ResolutionEvent.StepDone;
import org.herstel.followup.recovery.Story;
import org.herstel.kit.decision.Refused;
import org.junit.jupiter.api.Test;

/**
 * Every state of a promise against every fact, command and moment, with the exact events: the table
 * is the specification ({@code promise-table.txt}; a promise made at 0 h for 10 h, lead 1 h).
 */
class PromiseTableTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void every_state_answers_everything_as_the_table_says() throws IOException {
    StringBuilder table = new StringBuilder();
    states()
        .forEach((state, story) -> {
          Promise before = story.get().promise();
          table.append("%s: %s, clock %s%n".formatted(state, before.state(), before.watch()));
          inputs()
              .forEach((input, act) ->
                  table.append("  %-32s %s%n".formatted(input, outcome(story.get(), act))));
          table.append('\n');
        });
    assertThat(table.toString()).isEqualTo(approved());
  }

  private static Map<String, Supplier<Story>> states() {
    Map<String, Supplier<Story>> states = new LinkedHashMap<>();
    states.put("just made", () -> new Story().promised("PT10H").at("PT1H"));
    states.put("asked", PromiseTableTest::asked);
    states.put("asked, silent at due", PromiseTableTest::silent);
    states.put("asked, silent after grace", () -> then(silent().at("PT10H30S"), Story::fires));
    states.put("asked, not deliverable", () -> then(asked(), s -> s.hears(failed(id(s), 1))));
    states.put(
        "asked, handed over", () -> then(asked(), s -> s.hears(handedOver(id(s), 1, s.now()))));
    states.put("asked, expired, asked late", PromiseTableTest::late);
    states.put(
        "late message handed over",
        () -> then(late().at("PT10H2M"), s -> s.hears(handedOver(id(s), 2, s.now()))));
    states.put("told twice, limit near", PromiseTableTest::toldTwice);
    states.put("told twice, limit reached", () -> then(toldTwice().at("PT29H"), Story::fires));
    states.put("outage over the window", () -> then(made().at("PT12H"), Story::fires));
    states.put("kept in time", () -> then(made().at("PT2H"), PromiseTableTest::stepDone));
    states.put(
        "kept after it was broken", () -> then(late().at("PT10H5M"), PromiseTableTest::stepDone));
    states.put("kept while asked", () -> then(asked(), PromiseTableTest::stepDone));
    states.put(
        "released", () -> then(made().at("PT2H"), s -> s.hears(new ComplaintWithdrawn(null))));
    states.put(
        "released while asked", () -> then(asked(), s -> s.hears(new ComplaintWithdrawn(null))));
    states.put(
        "moved by hand while asked", () -> then(asked(), s -> s.decides(renegotiate(s, "PT15H"))));
    return states;
  }

  private static Map<String, Function<Story, List<ComplaintEvent>>> inputs() {
    Map<String, Function<Story, List<ComplaintEvent>>> inputs = new LinkedHashMap<>();
    inputs.put("at 9 h", s -> later(s, "PT9H").fires());
    inputs.put("at the due time", s -> later(s, due(s)).fires());
    inputs.put("at the due time + 30 s", s -> later(s, due(s) + 30).fires());
    inputs.put("step done before due", s -> s.hears(new StepDone(1, 1, null), 1, time("PT9H59M")));
    inputs.put("step done now", PromiseTableTest::stepDone);
    inputs.put("kept by hand now", s -> s.decides(PromiseRules.keep(s.promise(), s.now())));
    inputs.put("told by hand of 50 h", s -> s.decides(renegotiate(s, "PT50H")));
    inputs.put("withdrawn", s -> s.hears(new ComplaintWithdrawn(null)));
    inputs.put("further plan agreed", s -> s.hears(agreed(2, company(2, "PT60H"))));
    inputs.put("1 handed over before due", s -> s.hears(handedOver(id(s), 1, time("PT9H0.1S"))));
    inputs.put("1 handed over after due", s -> s.hears(handedOver(id(s), 1, time("PT10H1S"))));
    inputs.put("1 expired", s -> s.hears(expired(id(s), 1, time("PT10H"))));
    inputs.put("1 failed", s -> s.hears(failed(id(s), 1)));
    inputs.put("1 cancelled", s -> s.hears(cancelled(id(s), 1)));
    inputs.put("2 handed over now", s -> s.hears(handedOver(id(s), 2, s.now())));
    inputs.put("2 expired", s -> s.hears(expired(id(s), 2, s.now())));
    inputs.put("2 failed", s -> s.hears(failed(id(s), 2)));
    inputs.put("2 cancelled", s -> s.hears(cancelled(id(s), 2)));
    return inputs;
  }

  private static Story made() {
    return new Story().promised("PT10H");
  }

  private static Story asked() {
    return then(made().at("PT9H"), Story::fires);
  }

  private static Story silent() {
    return then(asked().at("PT10H"), Story::fires);
  }

  private static Story late() {
    return then(asked().at("PT10H0.2S"), s -> s.hears(expired(id(s), 1, time("PT10H"))));
  }

  private static Story toldTwice() {
    Story once = then(asked(), s -> s.hears(handedOver(id(s), 1, s.now())));
    Story asked = then(once.at("PT19H"), Story::fires);
    return then(asked, s -> s.hears(handedOver(id(s), 2, s.now())));
  }

  private static Story then(Story story, Function<Story, List<ComplaintEvent>> act) {
    assertThat(act.apply(story)).as("what leads to this state").isNotNull();
    return story;
  }

  private static Story later(Story story, String sinceStart) {
    return story.now().isBefore(time(sinceStart)) ? story.at(sinceStart) : story;
  }

  private static Story later(Story story, long seconds) {
    return later(story, Duration.ofSeconds(seconds).toString());
  }

  private static long due(Story story) {
    return Duration.between(Story.START, story.promise().due()).toSeconds();
  }

  private static List<ComplaintEvent> stepDone(Story story) {
    return story.hears(new StepDone(1, 1, null));
  }

  private static org.herstel.kit.decision.Decision<org.herstel.events.FollowupEvent> renegotiate(
      Story story, String due) {
    return PromiseRules.renegotiate(story.promise(), time(due), "The courier is ill", story.now());
  }

  private static java.util.UUID id(Story story) {
    return story.promise().id();
  }

  private static String outcome(Story story, Function<Story, List<ComplaintEvent>> act) {
    String said;
    try {
      said =
          act.apply(story).stream().map(PromiseTableTest::text).collect(Collectors.joining(", "));
    } catch (Refused refused) {
      said = "REFUSED " + refused.getMessage();
    }
    Promise after = story.promise();
    return "%s -> %s %s, clock %s"
        .formatted(
            said.isEmpty() ? "nothing" : said, after.state(), hours(after.due()), after.watch())
        .strip();
  }

  private static String text(ComplaintEvent event) {
    return switch (event) {
      case PromiseKept kept -> "kept " + hours(kept.at()) + (kept.inTime() ? " in time" : " late");
      case HoldingRequested asked ->
          "%s %d {%s to %s, by %s}"
              .formatted(
                  asked.late() ? "ASK LATE" : "ask",
                  asked.revision(),
                  hours(asked.oldDue()),
                  hours(asked.newDue()),
                  hours(asked.deadline()));
      case PromiseRenegotiated moved ->
          "renegotiated %d {%s, told %s}"
              .formatted(moved.revision(), hours(moved.newDue()), hours(moved.toldAt()));
      case PromiseBroken broken -> "BROKEN " + hours(broken.due());
      case PromiseReleased released -> "released " + released.reason();
      case PromiseMade made -> "made " + hours(made.due());
      case SupervisorAlerted alert -> "alert " + alert.reason();
      case CallTaskOpened task -> "call by " + task.rung();
      case FactOutOfStep fact -> "out of step " + fact.reason();
      default -> throw new AssertionError("not expected here: " + event);
    };
  }

  private static String hours(Instant instant) {
    Duration since = Duration.between(Story.START, instant);
    Duration rest = since.minus(HOUR.multipliedBy(since.toHours()));
    return since.toHours()
        + "h"
        + (rest.isZero() ? "" : "+" + rest.toString().substring(2).toLowerCase());
  }

  private static String approved() throws IOException {
    try (InputStream table =
        Optional.ofNullable(PromiseTableTest.class.getResourceAsStream("/promise-table.txt"))
            .orElseThrow()) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
