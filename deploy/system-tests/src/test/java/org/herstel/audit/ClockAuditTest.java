package org.herstel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstel.events.ChainHash;
import org.herstel.events.Envelope;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventType;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.Basis;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseKept;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.PromiseReleased;
import org.herstel.events.FollowupEvent.PromiseRenegotiated;
import org.herstel.events.FollowupEvent.Reckoning;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.IntakeEvent.NarrativeCompleted;
import org.herstel.events.NotificationEvent.Message;
import org.herstel.events.NotificationEvent.MessageHandedOver;
import org.herstel.events.PromiseKind;
import org.junit.jupiter.api.Test;

/** What is planted against the clocks and the promises is found, and nothing else is. */
class ClockAuditTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Basis BASIS = new Basis("by-hand", null, null);

  private final UUID promise = UUID.randomUUID();
  private final List<Evidence.Journaled> journal = new ArrayList<>();

  private void says(String at, Event event) {
    EventType type = EventTypes.of(event);
    UUID id = UUID.randomUUID();
    Envelope envelope =
        new Envelope(
            id,
            type.attribute(),
            "/herstel/followup",
            "c-1",
            journal.size() + 1,
            time(at),
            type.dataSchema(),
            1,
            null,
            id,
            null,
            null,
            "anna",
            type.audience(),
            null,
            ChainHash.beforeFirst(),
            EventJson.write(event));
    journal.add(new Evidence.Journaled(journal.size() + 1, envelope));
  }

  private static Instant time(String sinceStart) {
    return START.plus(Duration.parse(sinceStart));
  }

  /** What is found once a day has passed. */
  private List<String> found() {
    says("P1D", new NarrativeCompleted());
    Evidence evidence =
        new Evidence(
            List.of(),
            Map.of("/herstel/followup", journal),
            List.of(),
            Evidence.Outside.unknown(),
            Set.of());
    List<Violation> violations = new ArrayList<>(new ClocksFire().check(evidence));
    violations.addAll(new PromisesAreNotSilent().check(evidence));
    return violations.stream()
        .map(violation -> violation.guarantee() + " " + violation.what())
        .toList();
  }

  private void promised(String due) {
    says(
        "PT0S",
        new PromiseMade(
            promise,
            PromiseKind.PROCESS,
            "You hear from us",
            "anna",
            time(due),
            BASIS,
            new Reckoning("by-hand", "1", "24x7", Map.of(), null, null, null),
            null));
  }

  private void asked(String at, String oldDue, String newDue, boolean late) {
    says(
        at,
        new HoldingRequested(
            promise, 1, "You hear from us", time(oldDue), time(newDue), time(newDue), late));
  }

  private void handedOver(String at) {
    says(
        at,
        new MessageHandedOver(
            new Message(UUID.randomUUID(), "holding", "email", "jan", promise, 1), 1, time(at)));
  }

  private void alerted(String at) {
    says(at, new SupervisorAlerted(UUID.randomUUID(), "promise-broken", null, "x", promise, null));
  }

  @Test
  void a_promise_kept_in_time_is_sound() {
    promised("PT5H");
    says("PT4H", new OwnerWarned(UUID.randomUUID(), promise, "anna", "x", time("PT5H")));
    says("PT4H30M", new PromiseKept(promise, BASIS, time("PT4H30M"), true));
    assertThat(found()).isEmpty();
  }

  @Test
  void a_promise_that_passes_in_silence_is_found() {
    promised("PT5H");
    assertThat(found()).singleElement().asString().startsWith("G11").contains("in silence");
  }

  @Test
  void one_that_is_kept_too_late_is_silent_too_unless_it_was_said_to_be_broken() {
    promised("PT5H");
    says("PT6H", new PromiseKept(promise, BASIS, time("PT6H"), false));
    assertThat(found()).singleElement().asString().startsWith("G11");

    says("PT5H1S", new PromiseBroken(promise, time("PT5H")));
    alerted("PT5H1S");
    assertThat(found()).isEmpty();
  }

  @Test
  void who_was_told_before_is_owed_it_at_the_new_time() {
    promised("PT5H");
    asked("PT4H", "PT5H", "PT8H", false);
    handedOver("PT4H1S");
    says("PT4H2S", new PromiseRenegotiated(promise, 1, time("PT8H"), time("PT4H1S"), null));
    assertThat(found()).singleElement().asString().contains(time("PT8H").toString());

    says("PT7H", new PromiseKept(promise, BASIS, time("PT7H"), true));
    assertThat(found()).isEmpty();
  }

  @Test
  void who_was_told_too_late_was_told_in_vain() {
    promised("PT5H");
    asked("PT4H", "PT5H", "PT8H", false);
    handedOver("PT5H1S");
    says("PT7H", new PromiseKept(promise, BASIS, time("PT7H"), true));
    assertThat(found()).singleElement().asString().contains(time("PT5H").toString());
  }

  @Test
  void a_released_promise_is_sound() {
    promised("PT5H");
    says("PT1H", new PromiseReleased(promise, "complaint-withdrawn"));
    assertThat(found()).isEmpty();
  }

  @Test
  void a_breach_of_which_no_supervisor_knows_is_found() {
    promised("PT5H");
    says("PT5H1S", new PromiseBroken(promise, time("PT5H")));
    assertThat(found()).singleElement().asString().contains("no supervisor knows");
  }

  @Test
  void a_clock_that_fires_early_or_twice_is_found() {
    promised("PT5H");
    alerted("PT4H");
    says("PT4H", new PromiseBroken(promise, time("PT5H")));
    says("PT6H", new PromiseBroken(promise, time("PT5H")));
    assertThat(found())
        .satisfiesExactlyInAnyOrder(
            early -> assertThat(early).startsWith("G10").contains("before its time"),
            twice -> assertThat(twice).startsWith("G10").contains("fired twice"));
  }

  @Test
  void a_miss_that_is_stated_early_is_found() {
    says("PT10M", new FirstResponseMissed(time("PT20M")));
    assertThat(found()).singleElement().asString().startsWith("G10");
  }

  @Test
  void a_first_response_of_which_nothing_was_said_is_found() {
    says("PT0S", AuditTest.received("The heating is cold.", time("PT20M")));
    assertThat(found()).singleElement().asString().startsWith("G10").contains("nothing was said");

    says("PT20M1S", new FirstResponseMissed(time("PT20M")));
    assertThat(found()).isEmpty();
  }

  @Test
  void a_customer_who_is_put_off_for_what_was_kept_is_found() {
    promised("PT5H");
    asked("PT4H", "PT5H", "PT8H", false);
    says("PT4H10M", new PromiseKept(promise, BASIS, time("PT4H10M"), true));
    handedOver("PT4H12M");
    assertThat(found()).singleElement().asString().startsWith("G12");
  }
}
