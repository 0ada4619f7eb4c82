package org.herstel.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.herstel.events.Topics;
import org.herstel.local.launch.Failure;
import org.herstel.local.service.Service;
import org.herstel.local.stack.Scaling;

/**
 * How fast one, two and three replicas of a service read the same amount of events, with all their
 * effects, and what of it is bounded by the processors. The events are there before: the service is
 * held while complaints are taken in and everybody else has come to rest.
 */
public final class Scale {
  private static final List<Integer> COUNTS = List.of(1, 2, 3, 1);
  private static final double SAMPLE_SECONDS = 0.5;

  private final LocalStack stack;
  private final Service service;
  private final Backlog backlog;

  private Scale(LocalStack stack, Service service, Backlog backlog) {
    this.stack = stack;
    this.service = service;
    this.backlog = backlog;
  }

  /** Arguments: the service (followup) and how many complaints each time (3,000). */
  public static void main(String[] arguments) throws Exception {
    try {
      Service service =
          Service.valueOf(
              (arguments.length > 0 ? arguments[0] : "followup").toUpperCase(Locale.ROOT));
      int complaints = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3_000;
      LocalStack stack = LocalStack.running();
      try (Backlog backlog = new Backlog(stack)) {
        new Scale(stack, service, backlog).run(complaints);
      }
    } catch (IllegalArgumentException e) {
      System.err.println(
          "herstel: usage: ./herstel bench scale [resolution|followup|notification [COMPLAINTS]]");
      System.exit(2);
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  /**
   * What one number of replicas did.
   *
   * @param events that were there before
   * @param seconds until they were read
   * @param own events that the service said meanwhile
   * @param relaySeconds until those were published
   * @param lag records left to read, twice a second
   * @param cpu seconds by process
   */
  private record Round(
      int replicas,
      long events,
      double seconds,
      long own,
      double relaySeconds,
      List<Long> lag,
      Map<String, Double> cpu) {
    double rate() {
      return events / seconds;
    }

    /** Of this service's replicas, or of one other process. */
    double cpu(String process) {
      return cpu.entrySet().stream()
          .filter(each -> each.getKey().replaceAll("-\\d+$", "").equals(process))
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }

    double cores() {
      return cpu.values().stream().mapToDouble(Double::doubleValue).sum() / relaySeconds;
    }
  }

  private void run(int complaints) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    System.out.printf(
        "%s, %,d complaints each time, %d cores%n", service.label(), complaints, cores);
    List<Round> rounds = new ArrayList<>();
    try {
      for (int count : COUNTS) {
        scale(count);
        round(count, complaints / 3);
        Round round = round(count, complaints);
        rounds.add(round);
        print(round, rounds.getFirst(), cores);
      }
    } finally {
      new Scaling(stack.home()).to(service.label() + "=1");
    }
  }

  private void scale(int count) throws Exception {
    new Scaling(stack.home()).to(service.label() + "=" + count);
    while (backlog.readers(service) != count) {
      Thread.sleep(200);
    }
  }

  private Round round(int count, int complaints) throws Exception {
    backlog.awaitOthers(service);
    try (Connection held = backlog.hold(service)) {
      String name = "scale-%d-%s".formatted(count, Long.toString(System.currentTimeMillis(), 36));
      new Load(stack, name).kafka(complaints);
      backlog.awaitOthers(service);
      return drain(count, held);
    }
  }

  private Round drain(int count, Connection held) throws Exception {
    long end = backlog.end(Topics.COMPLAINT_EVENTS);
    long events = end - backlog.read(service, Topics.COMPLAINT_EVENTS);
    long said = backlog.said(service);
    ProcessorTime before = ProcessorTime.now(stack.home());
    long start = System.nanoTime();
    held.rollback();
    List<Long> lag = new ArrayList<>();
    for (long left = events;
        left > 0;
        left = end - backlog.read(service, Topics.COMPLAINT_EVENTS)) {
      if (seconds(start) >= lag.size() * SAMPLE_SECONDS) {
        lag.add(left);
      }
      Thread.sleep(20);
    }
    double seconds = seconds(start);
    while (backlog.unpublished(service) > 0) {
      Thread.sleep(20);
    }
    double relaySeconds = seconds(start);
    Map<String, Double> cpu = ProcessorTime.now(stack.home()).since(before).seconds();
    long own = backlog.said(service) - said;
    return new Round(count, events, seconds, own, relaySeconds, lag, cpu);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void print(Round round, Round single, int cores) {
    System.out.printf(
        "%n%d replica%s: %,d events read at %,.0f/s (ratio %.2f)%n",
        round.replicas(),
        round.replicas() == 1 ? "" : "s",
        round.events(),
        round.rate(),
        round.rate() / single.rate());
    System.out.printf(
        "  %,d events said, all published %.1f s after the last was read%n",
        round.own(), round.relaySeconds() - round.seconds());
    System.out.printf(
        "  lag, each half second: %s%n",
        round.lag().stream().map("%,d"::formatted).collect(Collectors.joining(" ")));
    for (String process : Arrays.asList(service.label(), "postgresql", "kafka")) {
      System.out.printf(
          "  %-13s %.6f CPU-s per event%n", process, round.cpu(process) / round.events());
    }
    System.out.printf("  the stack used %.1f of %d cores%n", round.cores(), cores);
  }
}
