package org.herstel.kit.proof;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.herstel.events.ComplaintEvent;
import org.herstel.events.Envelope;
import org.herstel.events.IntakeEvent;
import org.herstel.events.Topics;
import org.herstel.kit.journal.Journal;
import org.herstel.kit.journal.Origin;
import org.herstel.test.Broker;
import org.herstel.test.ForeignService;
import org.herstel.test.Postgres;
import org.herstel.test.RealKafkaAndPostgres;
import org.junit.jupiter.api.Test;

/**
 * What the journal and the inbox cost on a real database; not a test, run by hand with {@code
 * -Dtest=CostMeasurement}. CPU of this JVM includes the relay, and the broker's is left out.
 */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class CostMeasurement {
  private static final int CLIENTS = 8;

  @Inject Journal journal;

  private interface Work {
    void run() throws Exception;
  }

  @Test
  void measure() throws Exception {
    for (int round = 0; round < 3; round++) {
      report("single event, new stream, c=8", 1600, () -> singles(1600, true));
      report("single event, known stream, c=8", 1600, () -> singles(1600, false));
      report("100 streams at once, c=1", 3000, () -> batches(30));
      drained();
      report("inbox with one answer each", 3000, () -> facts(3000));
      drained();
    }
    slowest();
  }

  private void report(String what, int count, Work work) throws Exception {
    long wall = System.nanoTime();
    long jvm = jvmCpu();
    double postgres = postgresCpu();
    work.run();
    double seconds = (System.nanoTime() - wall) / 1e9;
    System.out.printf(
        "COST %-35s %6.0f/s, wall %6.0f us each, CPU us each: JVM %5.0f, PostgreSQL %5.0f%n",
        what,
        count / seconds,
        seconds * 1e6 / count,
        (jvmCpu() - jvm) / 1e3 / count,
        (postgresCpu() - postgres) * 1e6 / count);
  }

  private void singles(int count, boolean fresh) {
    List<String> known = subjects(200);
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var done = new ArrayList<CompletableFuture<Void>>();
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        done.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int i = 0; i < count / CLIENTS; i++) {
                    String subject =
                        fresh
                            ? UUID.randomUUID().toString()
                            : known.get((i * CLIENTS + number) % known.size());
                    write(Set.of(subject));
                  }
                },
                clients));
      }
      done.forEach(CompletableFuture::join);
    }
  }

  private void batches(int count) {
    for (int i = 0; i < count; i++) {
      write(Set.copyOf(subjects(100)));
    }
  }

  private void write(Set<String> subjects) {
    journal.write(
        subjects,
        transaction -> {
          for (String subject : subjects) {
            var event = new ComplaintEvent.FactOutOfStep("type", "said", "x".repeat(700));
            transaction.append(subject, 1, Origin.service(), List.of(event));
          }
          return null;
        });
  }

  private static List<String> subjects(int count) {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      subjects.add(UUID.randomUUID().toString());
    }
    return subjects;
  }

  private static void facts(int count) throws Exception {
    List<String> subjects = subjects(count / 5);
    Map<String, Envelope> last = new HashMap<>();
    long before = count("select count(*) from toy");
    try (var intake = ForeignService.named("intake");
        var producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", Broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        var note = new IntakeEvent.NoteAdded(1, "x".repeat(700));
        Envelope event =
            last.compute(
                subjects.get(i % subjects.size()),
                (subject, earlier) ->
                    earlier == null
                        ? intake.next(subject, 1, note)
                        : Envelopes.after(earlier, note));
        var record = new ProducerRecord<>(Topics.COMPLAINT_EVENTS, event.subject(), event.data());
        RawRecords.headers(event).forEach(record.headers()::add);
        producer.send(record);
      }
    }
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> count("select count(*) from toy") == before + count);
  }

  private static void drained() {
    await().atMost(Duration.ofMinutes(5)).until(() -> count("select count(*) from outbox") == 0);
  }

  private static void slowest() throws SQLException {
    System.out.println("COST rows in journal: " + count("select count(*) from journal"));
  }

  private static long count(String sql) throws SQLException {
    try (var connection = Postgres.database().connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long jvmCpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  /** Seconds of the server and all its processes, ended ones included. */
  private static double postgresCpu() throws Exception {
    long postmaster;
    try (var connection = Postgres.database().connect();
        var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
      rows.next();
      postmaster = Long.parseLong(stat(Path.of("/proc", rows.getString(1)))[1]);
    }
    double ticks = 0;
    try (var processes = Files.list(Path.of("/proc"))) {
      for (Path process :
          processes.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
        String[] stat = stat(process);
        boolean isPostmaster = process.getFileName().toString().equals("" + postmaster);
        if (stat.length > 14 && (isPostmaster || stat[1].equals("" + postmaster))) {
          ticks += Double.parseDouble(stat[11]) + Double.parseDouble(stat[12]);
          if (isPostmaster) {
            ticks += Double.parseDouble(stat[13]) + Double.parseDouble(stat[14]);
          }
        }
      }
    }
    return ticks / 100;
  }

  private static String[] stat(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    } catch (java.io.IOException e) {
      return new String[0];
    }
  }
}
