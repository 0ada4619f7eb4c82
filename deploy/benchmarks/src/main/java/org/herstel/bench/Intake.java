package org.herstel.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.herstel.local.launch.Failure;

/**
 * What a complaint costs from POST, or submission, to the acknowledgement mail: CPU-seconds by
 * process, rates, and how long callers and customers wait. Cold first, then warm, beside raw
 * inserts into the same database.
 */
public final class Intake {
  private static final String SINK = "mail";
  private static final int COLD = 200;

  private final LocalStack stack;
  private final Mails mails;
  private final String started = Long.toString(System.currentTimeMillis(), 36);

  private Intake(LocalStack stack) {
    this.stack = stack;
    this.mails = new Mails(stack);
  }

  /**
   * Arguments: complaints per run (10,000) and to warm up with (30,000: it takes the compilers of
   * the JVMs about that long to come to rest).
   */
  public static void main(String[] arguments) throws Exception {
    try {
      int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
      int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000;
      new Intake(LocalStack.running()).run(count, warmUp);
    } catch (NumberFormatException e) {
      System.err.println("herstel: usage: ./herstel bench intake [COMPLAINTS [WARM-UP]]");
      System.exit(2);
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  private interface Handing {
    Load.Handed hand(Load load) throws InterruptedException, ExecutionException;
  }

  private void run(int count, int warmUp)
      throws IOException, InterruptedException, ExecutionException, SQLException {
    mails.skip();
    measure("cold, REST, 8 at once", COLD, load -> load.rest(COLD, 8));
    System.out.printf("Warming up with %,d complaints …%n", warmUp);
    measure("warm-up, REST, 8 at once", warmUp, load -> load.rest(warmUp, 8));
    double raw = new RawInserts(stack).rate(8);
    measure("REST, 1 at once", count, load -> load.rest(count, 1));
    measure("REST, 8 at once", count, load -> load.rest(count, 8));
    measure("REST, 32 at once", count, load -> load.rest(count, 32));
    measure("Kafka", count, load -> load.kafka(count));
    System.out.printf(
        "%nBaseline in the same run: %,.0f single-row inserts of 1 KB a second, 8 clients%n", raw);
  }

  private void measure(String name, int count, Handing handing)
      throws IOException, InterruptedException, ExecutionException {
    Load load = new Load(stack, started + "-" + Integer.toString(name.hashCode() & 0xffff, 36));
    ProcessorTime before = ProcessorTime.now(stack.home());
    Instant start = Instant.now();
    Load.Handed handed = handing.hand(load);
    Duration handedIn = Duration.between(start, Instant.now());
    Map<String, Instant> arrived = mails.await(load.prefix(), count);
    Duration all = Duration.between(start, Instant.now());
    ProcessorTime used = ProcessorTime.now(stack.home()).since(before);
    print(name, count, handed, arrived, handedIn, all, used);
  }

  private static void print(
      String name,
      int count,
      Load.Handed handed,
      Map<String, Instant> arrived,
      Duration handing,
      Duration all,
      ProcessorTime used) {
    List<Double> toMail =
        arrived.entrySet().stream()
            .map(mail ->
                Duration.between(handed.sent().get(mail.getKey()), mail.getValue()).toNanos() / 1e6)
            .toList();
    System.out.printf("%n%s: %,d complaints%n", name, count);
    System.out.printf(
        "  handed in at %,.0f/s, acknowledged by mail at %,.0f/s%n",
        count / seconds(handing), count / seconds(all));
    if (!handed.answers().isEmpty()) {
      System.out.printf("  POST: %s%n", Percentiles.of(handed.answers()));
    }
    System.out.printf("  handed in to mail: %s%n", Percentiles.of(toMail));
    double total = 0;
    for (var process : used.seconds().entrySet()) {
      boolean counts = !process.getKey().equals(SINK) && !process.getKey().equals("launcher");
      total += counts ? process.getValue() : 0;
      System.out.printf(
          "  %-13s %.5f CPU-s per complaint%s%n",
          process.getKey(), process.getValue() / count, counts ? "" : " (not counted)");
    }
    System.out.printf("  %-13s %.5f CPU-s per complaint%n", "together", total / count);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
