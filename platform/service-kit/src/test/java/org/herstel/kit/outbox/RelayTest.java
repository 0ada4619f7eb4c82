package org.herstel.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.herstel.test.Patience.SOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.herstel.events.Envelope;
import org.herstel.kit.journal.PlainJournal;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signals;
import org.herstel.kit.proof.PublishedEvents;
import org.herstel.test.Broker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
  private static final Duration LEASE = Duration.ofSeconds(1);

  private final PlainJournal journal = new PlainJournal("relay-" + UUID.randomUUID());
  private final PublishedEvents published = new PublishedEvents();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Relay> relays = new ArrayList<>();
  private final List<String> subjects = new ArrayList<>();

  RelayTest() {
    for (int i = 0; i < 10; i++) {
      subjects.add(UUID.randomUUID().toString());
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    Stuck.release.countDown();
    for (Relay relay : relays) {
      relay.stop(null);
    }
    published.close();
  }

  private Relay relay(Map<String, Object> more) {
    return relay(more, journal.signals(), LEASE, Duration.ofMillis(200));
  }

  private Relay relay(
      Map<String, Object> more, Signals signals, Duration lease, Duration idlePoll) {
    Map<String, Object> kafka = new HashMap<>(more);
    kafka.put("bootstrap.servers", Broker.bootstrapServers());
    Readiness open = new Readiness();
    open.open();
    var relay =
        new Relay(
            journal.database(),
            kafka,
            open,
            signals,
            new OutboxMetrics(meters),
            lease,
            idlePoll,
            Duration.ofMillis(20));
    relays.add(relay);
    relay.start(null);
    return relay;
  }

  private Map<String, Long> each(long length) {
    Map<String, Long> lengths = new HashMap<>();
    subjects.forEach(subject -> lengths.put(subject, length));
    return lengths;
  }

  /** Halts a relay in the middle of a batch, as if its process were frozen. */
  public static final class Stuck implements ProducerInterceptor<String, byte[]> {
    static final AtomicInteger seen = new AtomicInteger();
    static volatile CountDownLatch release = new CountDownLatch(0);
    static final int AT = 45;

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
      if (seen.incrementAndGet() == AT) {
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
  }

  @Test
  void a_relay_that_wakes_up_after_another_took_over_only_repeats() {
    for (int i = 0; i < 10; i++) {
      journal.say(subjects, "before");
    }
    Stuck.seen.set(0);
    Stuck.release = new CountDownLatch(1);
    relay(Map.of("interceptor.classes", Stuck.class.getName()));
    await().atMost(SOON).until(() -> Stuck.seen.get() == Stuck.AT);

    relay(Map.of());
    for (int i = 0; i < 10; i++) {
      journal.say(subjects, "meanwhile");
    }
    published.awaitLawful(journal.source().name(), each(20), SOON);
    Stuck.release.countDown();
    await().atMost(SOON).until(() -> Stuck.seen.get() >= 100);
    journal.say(subjects, "after");

    published.awaitLawful(journal.source().name(), each(21), SOON);
    await().atMost(SOON).until(() -> journal.count("select count(*) from outbox") == 0);
    List<Envelope> all = published.awaitLawful(journal.source().name(), each(21), SOON);
    assertThat(all).hasSizeGreaterThan(210);
    assertThat(all.stream().map(Envelope::id).distinct()).hasSize(210);
  }

  @Test
  void what_another_replica_commits_is_published_at_once() {
    Duration never = Duration.ofHours(1);
    relay(Map.of(), new Signals(), never, never);
    await().atMost(SOON).until(() -> meters.get("herstel.relay.active").gauge().value() == 1);
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    relay(Map.of(), journal.signals(), never, never);

    journal.say(subjects, "by the one that stands by");
    published.awaitLawful(journal.source().name(), each(1), SOON);

    assertThat(journal.count("select epoch from lease")).isEqualTo(1);
  }

  @Test
  void a_relay_takes_over_as_soon_as_the_lease_has_ended() throws SQLException {
    journal.run(
        "insert into lease values ('relay', gen_random_uuid(), 7, clock_timestamp() + '1.9 s')");
    Instant over = Instant.now().plusMillis(1900);
    relay(Map.of(), journal.signals(), Duration.ofHours(1), Duration.ofMillis(200));
    await().atMost(SOON).until(() -> journal.count("select epoch from lease") == 8);
    assertThat(Duration.between(over, Instant.now()))
        .isBetween(Duration.ZERO, Duration.ofMillis(1000));
  }

  @Test
  void an_outage_of_the_broker_longer_than_every_timeout_loses_and_inverts_nothing() {
    relay(
        Map.of(
            "request.timeout.ms", 1000,
            "max.block.ms", 1000,
            "metadata.max.age.ms", 1000,
            "connections.max.idle.ms", 3000));
    for (int i = 0; i < 10; i++) {
      journal.say(subjects, "before");
    }
    Broker.pause();
    try {
      for (int i = 0; i < 40; i++) {
        journal.say(subjects, "paused");
      }
      await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
    } finally {
      Broker.resume();
    }
    for (int i = 0; i < 10; i++) {
      journal.say(subjects, "resumed");
    }
    published.awaitLawful(journal.source().name(), each(60), SOON);
  }

  @Test
  void a_killed_broker_loses_and_inverts_nothing() {
    relay(Map.of("request.timeout.ms", 1000, "max.block.ms", 1000));
    for (int i = 0; i < 20; i++) {
      journal.say(subjects, "before");
    }
    Broker.kill();
    for (int i = 0; i < 20; i++) {
      journal.say(subjects, "gone");
    }
    Broker.restart();
    for (int i = 0; i < 20; i++) {
      journal.say(subjects, "back");
    }
    published.awaitLawful(journal.source().name(), each(60), SOON);
  }

  @Test
  void a_record_that_the_broker_refuses_for_ever_holds_up_its_complaint_only() throws SQLException {
    String blocked = subjects.getFirst();
    journal.say(List.of(blocked), "before");
    byte[] tooLarge = new byte[1_200_000];
    new Random(1).nextBytes(tooLarge);
    try (Connection connection = journal.database().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outbox (subject, topic, key, headers, value)"
                    + " values (?, 'complaint-events', ?, ?, ?)")) {
      insert.setString(1, blocked);
      insert.setString(2, blocked);
      insert.setBytes(3, HeaderBytes.write(Map.of()));
      insert.setBytes(4, tooLarge);
      insert.executeUpdate();
    }
    journal.say(subjects, "behind");
    relay(Map.of());

    Map<String, Long> others = each(1);
    published.awaitLawful(journal.source().name(), others, SOON);
    journal.say(subjects, "later");
    subjects.stream().skip(1).forEach(subject -> others.put(subject, 2L));
    published.awaitLawful(journal.source().name(), others, SOON);
    assertThat(journal.count("select count(*) from outbox")).isEqualTo(3);

    journal.run("delete from outbox where refused is not null");
    published.awaitLawful(
        journal.source().name(),
        subjects.stream()
            .collect(java.util.stream.Collectors.toMap(s -> s, s -> s.equals(blocked) ? 3L : 2L)),
        SOON);
  }

  @Test
  void no_more_is_read_at_once_than_memory_has_room_for() throws SQLException {
    String large = "x".repeat(100_000);
    for (int i = 0; i < 20; i++) {
      journal.say(List.of(subjects.getFirst()), large);
    }
    try (Connection connection = journal.database().getConnection()) {
      assertThat(OutboxTable.next(connection, 1000, 1_000_000)).hasSizeBetween(9, 11);
      assertThat(OutboxTable.next(connection, 1000, 1)).hasSize(1);
      assertThat(OutboxTable.next(connection, 5, 1_000_000)).hasSize(5);
    }
  }
}
