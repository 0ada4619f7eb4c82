package org.herstel.followup.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.herstel.events.FollowupEvent.FirstResponseMet;
import org.herstel.events.FollowupEvent.FirstResponseMissed;
import org.herstel.events.FollowupEvent.FirstResponseWarned;
import org.herstel.events.FollowupEvent.RulesChosen;
import org.herstel.events.FollowupEvent.SupervisorAlerted;
import org.herstel.followup.recovery.Story;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class FirstResponseClockTest extends LiveTest {

  @Test
  void receiving_starts_the_clock_that_intake_stated_and_says_nothing() {
    receive();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var clocks = supervisor().get("/v1/complaints/" + complaint + "/clocks").jsonPath();
          assertThat(clocks.getString("firstResponse.verdict")).isEqualTo("PENDING");
          assertThat(clocks.getString("firstResponse.due"))
              .isEqualTo(start.plus(Duration.ofMinutes(20)).toString());
          assertThat(clocks.getList("running.kind")).containsExactly("first-response");
          assertThat(clocks.getString("rules.pack")).isEqualTo("house");
          assertThat(clocks.getList("deadlines")).isEmpty();
        });
    assertThat(said())
        .containsExactly(new RulesChosen("house", "2", "house-nl", "2026.1", "NL", null, "email"));
  }

  @Test
  void the_owner_is_warned_once_when_half_of_the_time_has_passed() {
    receive();
    await()
        .atMost(SOON)
        .until(
            () -> supervisor().get("/v1/complaints/" + complaint + "/clocks").statusCode() == 200);
    itIs(start.plus(Duration.ofMinutes(15)));

    FirstResponseWarned warned = eventually(FirstResponseWarned.class);
    assertThat(warned.owner()).isEqualTo(agent);
    assertThat(warned.due()).isEqualTo(start.plus(Duration.ofMinutes(20)));
    var clocks = supervisor().get("/v1/complaints/" + complaint + "/clocks").jsonPath();
    assertThat(clocks.getBoolean("firstResponse.warned")).isTrue();
    itIs(start.plus(Duration.ofMinutes(21)));
    eventually(FirstResponseMissed.class);
    assertThat(said(FirstResponseWarned.class)).hasSize(1);
  }

  @Test
  void a_contact_with_a_step_in_time_meets_it_and_carries_its_cause() {
    receive();
    var contact = intake.says(complaint.toString(), 1, Story.contact(start, "called the courier"));

    FirstResponseMet met = eventually(FirstResponseMet.class);
    assertThat(met)
        .isEqualTo(new FirstResponseMet(start.plus(Duration.ofMinutes(20)), start, false));
    var envelope = journal.read(complaint.toString()).get(1).envelope();
    assertThat(envelope.causationId()).isEqualTo(contact.id());
    assertThat(envelope.causeSource()).isEqualTo("/herstel/intake");
    assertThat(envelope.round()).isEqualTo(1);
  }

  @Test
  void a_miss_alerts_the_supervisors_and_an_answer_known_late_corrects_it() {
    receive();
    await()
        .atMost(SOON)
        .until(
            () -> supervisor().get("/v1/complaints/" + complaint + "/clocks").statusCode() == 200);
    itIs(start.plus(Duration.ofMinutes(21)));

    eventually(FirstResponseMissed.class);
    assertThat(eventually(SupervisorAlerted.class))
        .extracting(SupervisorAlerted::reason, SupervisorAlerted::team)
        .containsExactly("first-response-missed", team);
    var missed = journal.read(complaint.toString()).get(1).envelope();
    assertThat(missed.time()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(20)).plusMillis(500));

    intake.says(
        complaint.toString(), 1, Story.contact(start.plus(Duration.ofMinutes(19)), "called"));
    assertThat(eventually(FirstResponseMet.class).knownLate()).isTrue();
    assertThat(said(FirstResponseMissed.class)).hasSize(1);
  }
}
