package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstel.events.Event;
import org.herstel.events.EventJson;
import org.herstel.events.EventTypes;
import org.herstel.events.FollowupEvent.HoldingRequested;
import org.herstel.events.FollowupEvent.OwnerWarned;
import org.herstel.events.FollowupEvent.PromiseBroken;
import org.herstel.events.FollowupEvent.PromiseMade;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.events.Party;
import org.herstel.events.Plan;
import org.herstel.events.ResolutionEvent.CauseConfirmed;
import org.herstel.events.ResolutionEvent.PlanAgreed;
import org.herstel.events.Step;
import org.herstel.kit.journal.JournalEntry;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

/** Nothing fired for ten minutes, in which the time of many promises came. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OutagePathTest extends LiveTest {
  private static final int PROMISES = 40;
  private static final Duration APART = Duration.ofSeconds(14);

  @Test
  void after_ten_minutes_every_customer_is_told_at_once_every_clock_fired_once_and_none_early()
      throws InterruptedException {
    receive();
    resolution.says(complaint.toString(), 1, new CauseConfirmed("late-courier", "d", "e", null));
    resolution.says(complaint.toString(), 1, plan());
    promiseId(PROMISES);

    itIs(start.plus(Duration.ofMinutes(12)));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(said(PromiseBroken.class)).hasSize(PROMISES));
    Thread.sleep(1500);

    List<UUID> promises = said(PromiseMade.class).stream().map(PromiseMade::promise).toList();
    assertThat(said(PromiseBroken.class))
        .extracting(PromiseBroken::promise)
        .containsExactlyInAnyOrderElementsOf(promises);
    assertThat(said(HoldingRequested.class))
        .allMatch(HoldingRequested::late)
        .extracting(HoldingRequested::promise)
        .containsExactlyInAnyOrderElementsOf(promises);
    assertThat(said(SupervisorAlerted.class))
        .filteredOn(alert -> alert.promise() != null)
        .extracting(SupervisorAlerted::promise)
        .containsExactlyInAnyOrderElementsOf(promises);
    assertThat(said(OwnerWarned.class)).extracting(OwnerWarned::promise).doesNotHaveDuplicates();
    assertThat(brokenAt()).allSatisfy((due, at) -> assertThat(at).isAfterOrEqualTo(due));
  }

  private PlanAgreed plan() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < PROMISES; i++) {
      Instant due = start.plus(Duration.ofMinutes(2)).plus(APART.multipliedBy(i));
      steps.add(new Step(i + 1, Party.COMPANY, agent, "Step " + i, due, 1));
    }
    return new PlanAgreed(new Plan(1, steps, List.of(), null, List.of(), null));
  }

  /** When it was said of each time that it had passed. */
  private Map<Instant, Instant> brokenAt() {
    return journal.read(complaint.toString()).stream()
        .map(JournalEntry::envelope)
        .filter(envelope -> envelope.type().equals(type(PromiseBroken.class)))
        .collect(
            Collectors.toMap(
                envelope -> ((PromiseBroken) event(envelope.data())).due(),
                envelope -> envelope.time()));
  }

  private static Event event(byte[] data) {
    return EventJson.read(EventTypes.of(PromiseBroken.class), data);
  }

  private static String type(Class<? extends Event> event) {
    return EventTypes.of(event).attribute();
  }
}
