package org.herstel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;

/**
 * What pending clocks cost, how many fire a second with their effect and their journal entry, and
 * how late they are, beside bare one-time tasks of db-scheduler in the same database.
 */
public final class Clocks {
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int PENDING = 1_000_000;
  private static final int A_SECOND = 50;

  /**
   * So often the same is fired before it is measured. A pile of clocks is fired in seconds, in
   * which the compiler has a seventh of the processors: it is through after some ten of them.
   */
  private static final int WARM_UP = 12;

  private static final int ROUNDS = 5;

  private final LocalStack stack;

  private Clocks(LocalStack stack) {
    this.stack = stack;
  }

  /** Argument: how many clocks fire (20,000). */
  public static void main(String[] arguments) throws Exception {
    try {
      int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
      new Clocks(LocalStack.running()).run(count);
    } catch (NumberFormatException e) {
      System.err.println("herstel: usage: ./herstel bench clocks [CLOCKS]");
      System.exit(2);
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run(int count) throws Exception {
    try (Connection database = stack.database(Service.FOLLOWUP);
        OwnerWarnings clocks = OwnerWarnings.of(stack, database);
        OneTimeTasks tasks = new OneTimeTasks(stack)) {
      idle(clocks);
      firing(count, clocks, tasks);
      System.out.printf("%nLateness at %d a second%n", A_SECOND);
      System.out.printf("  clocks        %s%n", clocks.lateness(A_SECOND, 60));
      System.out.printf("  db-scheduler  %s%n", tasks.lateness(A_SECOND, 60));
    }
  }

  /**
   * The services that hear of it share the machine's cores here and would not elsewhere: once they
   * take the events in meanwhile, then they are stopped, as nothing follows from a bare task. In
   * turn with bare tasks, as the machine is not the same from one minute to the next.
   */
  private void firing(int count, OwnerWarnings clocks, OneTimeTasks tasks) throws Exception {
    System.out.printf("%nFiring %,d that are due at the same moment%n", count);
    for (int round = 0; round < WARM_UP; round++) {
      clocks.fire(count);
      tasks.fire(count);
    }
    double beside = measured("clocks, while all services take them in", count, clocks);
    List<Double> bare = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      bare.add(bare(count, tasks));
      try (OthersStopped _ = OthersStopped.of(Service.FOLLOWUP, stack.home())) {
        alone.add(measured("clocks, while the other services are stopped", count, clocks));
      }
    }
    double bareMedian = Percentiles.of(bare).median();
    System.out.printf(
        "  ratio of the medians %.2f, with the others stopped %.2f%n",
        beside / bareMedian, Percentiles.of(alone).median() / bareMedian);
  }

  /** Not before all services have taken in the clocks, or these would share the cores with it. */
  private double bare(int count, OneTimeTasks tasks) throws Exception {
    try (Backlog backlog = new Backlog(stack)) {
      backlog.awaitOthers(Service.FOLLOWUP);
    }
    double rate = tasks.fire(count);
    System.out.printf("  db-scheduler, bare one-time tasks: %,.0f/s%n", rate);
    return rate;
  }

  private double measured(String what, int count, OwnerWarnings clocks)
      throws SQLException, InterruptedException {
    ProcessorTime before = ProcessorTime.now(stack.home());
    double rate = clocks.fire(count);
    ProcessorTime used = ProcessorTime.now(stack.home()).since(before);
    System.out.printf("  %s: %,.0f/s%n", what, rate);
    used.seconds()
        .forEach((process, cpu) ->
            System.out.printf("    %-13s %.5f CPU-s per clock%n", process, cpu / count));
    return rate;
  }

  private void idle(OwnerWarnings clocks) throws SQLException, InterruptedException {
    System.out.printf("Doing nothing for %d s, CPU used meanwhile%n", IDLE.toSeconds());
    print("no clock pending", idling());
    clocks.pending(PENDING);
    print("%,d clocks pending".formatted(PENDING), idling());
    clocks.forgetPending();
  }

  private Map<String, Double> idling() throws InterruptedException {
    Thread.sleep(5_000);
    ProcessorTime before = ProcessorTime.now(stack.home());
    Thread.sleep(IDLE);
    return ProcessorTime.now(stack.home()).since(before).seconds();
  }

  private static void print(String what, Map<String, Double> used) {
    System.out.printf(
        "  %-24s followup %.1f %%, postgresql %.1f %% of one CPU%n",
        what, percent(used, "followup"), percent(used, "postgresql"));
  }

  private static double percent(Map<String, Double> used, String process) {
    return used.getOrDefault(process, 0.0) / IDLE.toSeconds() * 100;
  }

  /** Clocks or tasks a second from the moment they were due until the last had fired. */
  static double rate(int count, Instant due, Instant last) {
    return count / (Duration.between(due, last).toNanos() / 1e9);
  }
}
