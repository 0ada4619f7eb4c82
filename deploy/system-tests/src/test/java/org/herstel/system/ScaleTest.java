package org.herstel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.herstel.audit.Audit;
import org.herstel.audit.Evidence;
import org.herstel.events.Topics;
import org.herstel.local.service.Replica;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Groups;
import org.herstel.system.stack.LiveStream;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.LocalStackExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two services go from one replica to three and back while complaints come in, and the replica that
 * publishes is killed: nothing is lost, told twice or out of order (G5 to G8), and events go on
 * within two seconds.
 */
@Tag("long")
@ExtendWith(LocalStackExtension.class)
@Order(Integer.MAX_VALUE - 2)
class ScaleTest {
  private static final int A_SECOND = 20;
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

  private final LocalStack stack;

  ScaleTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  @Timeout(value = 12, unit = TimeUnit.MINUTES)
  void services_grow_and_shrink_under_load() throws Exception {
    stack.awaitRest();
    Takeover takeover;
    List<LiveStream.Event> heard;
    try (Load load = Load.steady(stack, A_SECOND)) {
      load.start();
      more(load, 40);
      stack.scale("intake=3,notification=3");
      members(Service.NOTIFICATION, 3);
      members(Service.INTAKE, 3);
      try (LiveStream second = stack.live(new Replica(Service.NOTIFICATION, 2), "", feedHead())) {
        more(load, 100);
        takeover = killPublisher();
        more(load, 100);
        heard = second.heard();
      }
      stack.scale("intake=1,notification=1");
      members(Service.NOTIFICATION, 1);
      more(load, 40);
      load.end();
      load.join();
      stack.awaitRest();

      Evidence evidence = stack.evidence(load.outside());
      assertThat(Audit.check(evidence)).isEmpty();
      assertThat(load.outside().accepted()).hasSize(load.begun());
      assertThat(taken(load)).isEqualTo(load.begun() + load.published());
      hearsAllReplicas(heard, evidence);
      wasShort(takeover, load);
    }
  }

  /**
   * When the replica that published was killed.
   *
   * @param lease from then until another one had the lease
   */
  private record Takeover(Instant killed, Duration lease) {}

  private Takeover killPublisher() {
    Replica publishing =
        await("one of three publishes")
            .atMost(LocalStack.PATIENCE)
            .until(() -> stack.publishing(Service.INTAKE), Optional::isPresent)
            .orElseThrow();
    long epoch = epoch();
    Instant killed = Instant.now();
    stack.kill(publishing.label());
    await("another one publishes")
        .pollInterval(Duration.ofMillis(10))
        .atMost(LocalStack.PATIENCE)
        .until(() -> epoch() > epoch);
    Duration lease = Duration.between(killed, Instant.now());
    return new Takeover(killed, lease);
  }

  /** The longest time around the takeover in which no event of intake was published. */
  private void wasShort(Takeover takeover, Load load) {
    List<Instant> published =
        stack.wire().read(Topics.COMPLAINT_EVENTS).stream()
            .filter(record -> header(record, "ce_source").equals("/herstel/intake"))
            .map(record -> Instant.ofEpochMilli(record.timestamp()))
            .filter(at -> at.isAfter(takeover.killed().minusSeconds(2)))
            .filter(at -> at.isBefore(takeover.killed().plusSeconds(10)))
            .sorted()
            .toList();
    Duration silence = Duration.ZERO;
    for (int i = 1; i < published.size(); i++) {
      Duration gap = Duration.between(published.get(i - 1), published.get(i));
      silence = gap.compareTo(silence) > 0 ? gap : silence;
    }
    System.out.printf(
        "ScaleTest: %d complaints by REST (%d requests), %d over Kafka; the publisher of intake was"
            + " killed, another had the lease after %d ms, no event for %d ms%n",
        load.begun(),
        load.requests(),
        load.published(),
        takeover.lease().toMillis(),
        silence.toMillis());
    assertThat(published).as("events of intake around the takeover").hasSizeGreaterThan(A_SECOND);
    assertThat(silence).isLessThan(LONGEST_SILENCE);
  }

  /**
   * Whoever listens at one replica hears, in order and without a gap, what any replica consumed.
   */
  private static void hearsAllReplicas(List<LiveStream.Event> heard, Evidence evidence) {
    Map<String, Integer> partitions = new HashMap<>();
    evidence.published().forEach(record -> partitions.put(id(record), record.partition()));
    Set<Integer> from = new HashSet<>();
    for (int i = 0; i < heard.size(); i++) {
      from.add(partitions.get(heard.get(i).eventId()));
      assertThat(Long.parseLong(heard.get(i).id()))
          .isEqualTo(Long.parseLong(heard.getFirst().id()) + i);
    }
    assertThat(from).as("partitions heard of, of 24 that three replicas share").hasSize(24);
  }

  private static String id(Evidence.Published record) {
    return record.event().id().toString();
  }

  private void members(Service service, int many) {
    await("%d of %s share the partitions".formatted(many, service.label()))
        .atMost(LocalStack.PATIENCE)
        .until(() -> Groups.readers(stack.brokers(), service, Topics.COMPLAINT_EVENTS) == many);
  }

  private static void more(Load load, int complaints) {
    int enough = load.accepted() + complaints;
    await("%d complaints accepted".formatted(enough))
        .atMost(LocalStack.PATIENCE.multipliedBy(2))
        .until(() -> load.accepted() >= enough);
  }

  private String feedHead() {
    return stack
        .databases()
        .query(Service.NOTIFICATION, "select position from feed_head")
        .getFirst();
  }

  private long epoch() {
    return stack.databases().count(Service.INTAKE, "select epoch from lease where name = 'relay'");
  }

  private long taken(Load load) {
    return stack
        .databases()
        .count(
            Service.INTAKE,
            "select count(*) from journal where type = 'org.herstel.complaint.received.v1'"
                + " and position('%s' in convert_from(data, 'UTF8')) > 0".formatted(load.mark()));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
