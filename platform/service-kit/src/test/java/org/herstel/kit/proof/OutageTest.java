package org.herstel.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstel.events.IntakeEvent;
import org.herstel.kit.parking.Parking;
import org.herstel.kit.toy.Toy;
import org.herstel.test.Broker;
import org.herstel.test.ForeignService;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Database and broker go away and come back while facts arrive. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OutageTest {

  /** Run by hand with the real figure, PT120S. */
  private static final Duration LONG =
      Duration.parse(System.getProperty("herstel.outage", "PT12S"));

  @Inject Toy toy;
  @Inject Parking parking;
  private final ForeignService intake = ForeignService.named("intake");
  private final PublishedEvents published = new PublishedEvents();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  OutageTest() {
    for (int i = 0; i < 20; i++) {
      complaints.add(UUID.randomUUID().toString());
    }
  }

  @AfterEach
  void close() {
    intake.close();
    published.close();
  }

  private void arrive(int rounds) {
    for (int i = 0; i < rounds; i++) {
      String word = "" + words.size();
      words.add(word);
      complaints.forEach(one -> intake.says(one, 1, new IntakeEvent.NoteAdded(1, word)));
    }
  }

  private void assertNothingLostOrTwice() {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() ->
            assertThat(complaints).allSatisfy(one -> assertThat(toy.words(one)).isEqualTo(words)));
    Map<String, Long> lengths = new HashMap<>();
    complaints.forEach(one -> lengths.put(one, (long) words.size()));
    published.awaitLawful("/herstel/toy", lengths, SOON);
    assertThat(parking.open(1000)).noneMatch(parked -> complaints.contains(parked.subject()));
  }

  @Test
  void a_database_that_does_not_answer_for_long_is_waited_for() {
    arrive(5);
    Postgres.pause();
    try {
      arrive(10);
      await().atMost(LONG.plusSeconds(5)).pollDelay(LONG).until(() -> true);
    } finally {
      Postgres.resume();
    }
    arrive(5);
    assertNothingLostOrTwice();
  }

  @Test
  void a_database_that_is_killed_in_the_middle_of_work_is_waited_for() {
    for (int i = 0; i < 2; i++) {
      arrive(10);
      Postgres.kill();
      arrive(5);
      Postgres.restart();
    }
    assertNothingLostOrTwice();
  }

  @Test
  void a_broker_that_is_killed_in_the_middle_of_work_is_waited_for() {
    arrive(10);
    Broker.kill();
    Broker.restart();
    arrive(10);
    assertNothingLostOrTwice();
  }
}
