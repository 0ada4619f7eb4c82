package org.herstel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.Topics;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;

/**
 * How fast intake's relay empties its outbox, beside a bare producer with the same records, and how
 * long an event takes from its transaction to a consumer.
 */
public final class Relay {
  private static final String TOPIC = "bench-relay";
  private static final int SIZE = 1024;

  /** The only thing that intake may not do otherwise; taken back at the end. */
  private static final AclBinding INTAKE_WRITES =
      new AclBinding(
          new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
          new AccessControlEntry("User:intake", "*", AclOperation.WRITE, AclPermissionType.ALLOW));

  private final LocalStack stack;

  private Relay(LocalStack stack) {
    this.stack = stack;
  }

  /** Argument: how many records (50,000). */
  public static void main(String[] arguments) throws Exception {
    try {
      int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
      new Relay(LocalStack.running()).run(count);
    } catch (NumberFormatException e) {
      System.err.println("herstel: usage: ./herstel bench relay [RECORDS]");
      System.exit(2);
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run(int count) throws Exception {
    try (Admin admin = Admin.create(stack.administrator())) {
      createTopic(admin);
      admin.createAcls(List.of(INTAKE_WRITES)).all().get();
      try {
        measure(count);
      } finally {
        admin.deleteAcls(List.of(INTAKE_WRITES.toFilter())).all().get();
      }
    }
  }

  private void measure(int count) throws Exception {
    drain(count / 10);
    ProcessorTime before = ProcessorTime.now(stack.home());
    Duration relayed = drain(count);
    ProcessorTime used = ProcessorTime.now(stack.home()).since(before);
    Duration bare = bareProducer(count);
    double rate = count / seconds(relayed);
    double bareRate = count / seconds(bare);
    System.out.printf("%,d records of %d bytes%n", count, SIZE);
    System.out.printf("  relay          %,9.0f/s%n", rate);
    System.out.printf("  bare producer  %,9.0f/s  (ratio %.2f)%n", bareRate, rate / bareRate);
    used.seconds()
        .forEach((process, cpu) ->
            System.out.printf(
                "  %-13s %.2f CPU-s per 100,000 records%n", process, cpu * 100_000 / count));
    System.out.printf(
        "From transaction to consumer, some 50 complaints a second: %s%n", latency(20));
  }

  private static void createTopic(Admin admin) throws InterruptedException, ExecutionException {
    if (!admin.listTopics().names().get().contains(TOPIC)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 24, (short) 1))).all().get();
    }
  }

  /** Puts so many rows into the outbox in one transaction and waits until they are in the topic. */
  private Duration drain(int count) throws SQLException, InterruptedException {
    try (var consumer = consumer();
        Connection connection = stack.database(Service.INTAKE)) {
      TopicEnd end = TopicEnd.of(consumer, TOPIC);
      connection.setAutoCommit(false);
      try (var insert =
          connection.prepareStatement(
              "insert into outbox (subject, topic, key, headers, value) values ('', ?, ?, ?, ?)")) {
        for (int i = 0; i < count; i++) {
          insert.setString(1, TOPIC);
          insert.setString(2, "key-" + i % 1000);
          insert.setBytes(3, new byte[Integer.BYTES]);
          insert.setBytes(4, new byte[SIZE]);
          insert.addBatch();
          if (i % 1000 == 999) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
      Instant committed = Instant.now();
      end.awaitMore(count);
      return Duration.between(committed, Instant.now());
    }
  }

  private Duration bareProducer(int count) throws InterruptedException, ExecutionException {
    Map<String, Object> settings = stack.administrator();
    settings.putAll(
        Map.of(
            "acks",
            "all",
            "enable.idempotence",
            true,
            "batch.size",
            131072,
            "compression.type",
            "lz4"));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      Instant start = Instant.now();
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sent.add(producer.send(new ProducerRecord<>(TOPIC, "key-" + i % 1000, new byte[SIZE])));
      }
      for (Future<?> each : sent) {
        each.get();
      }
      return Duration.between(start, Instant.now());
    }
  }

  /** Complaints handed in one after the other, from each event's time to its arrival here. */
  private Percentiles latency(int seconds) throws Exception {
    ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    try (var consumer = consumer()) {
      TopicEnd.of(consumer, Topics.COMPLAINT_EVENTS);
      Load load = new Load(stack, "relay-" + UUID.randomUUID().toString().substring(0, 8));
      Thread posting = Thread.ofVirtual().start(() -> post(load, seconds));
      Instant end = Instant.now().plusSeconds(seconds);
      while (Instant.now().isBefore(end)) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          Instant time =
              Instant.parse(new String(record.headers().lastHeader("ce_time").value(), "US-ASCII"));
          millis.add(Duration.between(time, Instant.now()).toNanos() / 1e6);
        }
      }
      posting.interrupt();
      posting.join();
    }
    return Percentiles.of(millis);
  }

  private static void post(Load load, int seconds) {
    try {
      for (int i = 0; i < seconds * 10; i++) {
        load.rest(i * 5, 5, 1);
        Thread.sleep(80);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", stack.brokers(), "enable.auto.commit", false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** Where a topic ended when it was looked at. */
  private record TopicEnd(
      KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> partitions, long end) {
    static TopicEnd of(KafkaConsumer<String, byte[]> consumer, String topic) {
      Set<TopicPartition> partitions = new java.util.HashSet<>();
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      return new TopicEnd(consumer, partitions, total(consumer, partitions));
    }

    void awaitMore(int count) throws InterruptedException {
      while (total(consumer, partitions) < end + count) {
        Thread.sleep(5);
      }
    }

    private static long total(KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> of) {
      return consumer.endOffsets(of).values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
