package org.herstel.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstel.embedded.process.FreePort;
import org.herstel.images.Compose;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Place;
import org.herstel.local.service.Service;
import org.herstel.local.stack.Readiness;

/**
 * How long the image of a service takes until it is ready, with its cache of classes and without,
 * in turn. The database is there and migrated, as at every start but the first.
 */
public final class ImageStart {
  private static final String WITHOUT = "-XX:AOTMode=off";
  private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final double TICKS_PER_SECOND = 100;

  private final Compose compose;

  private ImageStart(Compose compose) {
    this.compose = compose;
  }

  /**
   * One start, in seconds.
   *
   * @param own what the application says about itself
   * @param ready from the start of the container to the answer that it is ready
   * @param processor time of the processors until then
   */
  private record Start(double own, double ready, double processor) {}

  /** Arguments: how many starts of each kind (5), and of which services (all). */
  public static void main(String[] arguments) throws Exception {
    try {
      int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
      Path directory = Files.createTempDirectory("herstel-image-start");
      try {
        run(directory, count, services(arguments));
      } finally {
        delete(directory);
      }
    } catch (NumberFormatException e) {
      System.err.println("herstel: usage: ./herstel bench image-start [REPETITIONS [SERVICE…]]");
      System.exit(2);
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  private static List<Service> services(String[] arguments) {
    List<String> named = Stream.of(arguments).skip(1).toList();
    return Stream.of(Service.values())
        .filter(service -> named.isEmpty() || named.contains(service.label()))
        .toList();
  }

  private static void run(Path directory, int count, List<Service> services) throws Exception {
    Compose.requireEngine();
    Compose compose = new Compose(Place.here().root(), directory.resolve("home"), Map.of());
    compose.prepare();
    try {
      compose.compose("up", "--wait", "postgresql", "kafka-setup");
      System.out.printf(
          "Seconds of %d starts each, median (lowest to highest)%n%-13s %-14s %-22s %-22s %s%n",
          count, "", "", "started in", "container to ready", "processor");
      for (Service service : services) {
        new ImageStart(compose).measure(service, count);
      }
    } finally {
      compose.down();
    }
  }

  private void measure(Service service, int count) throws Exception {
    List<Start> with = new ArrayList<>();
    List<Start> without = new ArrayList<>();
    start(service, "");
    for (int number = 0; number < count; number++) {
      with.add(start(service, ""));
      without.add(start(service, WITHOUT));
    }
    print(service.label(), "with cache", with);
    print("", "without", without);
    System.out.printf(
        "%-13s %-14s %-22s %-22s %s%n",
        "",
        "ratio",
        ratio(with, without, Start::own),
        ratio(with, without, Start::ready),
        ratio(with, without, Start::processor));
  }

  private Start start(Service service, String options) throws Exception {
    int port = FreePort.any();
    String name = compose.container(service.label() + "-" + port);
    compose.compose(
        "run",
        "--detach",
        "--no-deps",
        "--name",
        name,
        "--publish",
        "127.0.0.1:" + port + ":8080",
        "--env",
        "JDK_JAVA_OPTIONS=" + options,
        service.label());
    try {
      Instant ready = awaitReady(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)));
      double processor = processor(compose.docker("exec", name, "cat", "/proc/1/stat"));
      Instant started =
          Instant.parse(
              compose.docker("inspect", "--format", "{{.State.StartedAt}}", name).strip());
      Matcher own = STARTED.matcher(compose.docker("logs", name));
      if (!own.find()) {
        throw new Failure(name + " does not say how long it took to start");
      }
      return new Start(
          Double.parseDouble(own.group(1)),
          Duration.between(started, ready).toNanos() / 1e9,
          processor);
    } finally {
      compose.docker("rm", "--force", name);
    }
  }

  private static Instant awaitReady(URI address) throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    try (Readiness readiness = new Readiness()) {
      while (!readiness.isReady(address)) {
        if (Instant.now().isAfter(end)) {
          throw new Failure(address + " did not become ready");
        }
        Thread.sleep(5);
      }
    }
    return Instant.now();
  }

  /** User's and system's time of {@code /proc/…/stat}: fields 14 and 15. */
  private static double processor(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  private static void print(String service, String kind, List<Start> starts) {
    System.out.printf(
        "%-13s %-14s %-22s %-22s %s%n",
        service,
        kind,
        spread(starts, Start::own),
        spread(starts, Start::ready),
        spread(starts, Start::processor));
  }

  private static String spread(List<Start> starts, ToDoubleFunction<Start> what) {
    double[] sorted = starts.stream().mapToDouble(what).sorted().toArray();
    return "%.2f (%.2f to %.2f)"
        .formatted(median(starts, what), sorted[0], sorted[sorted.length - 1]);
  }

  private static String ratio(List<Start> with, List<Start> without, ToDoubleFunction<Start> what) {
    return "%.2f".formatted(median(with, what) / median(without, what));
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> what) {
    return Percentiles.of(starts.stream().map(what::applyAsDouble).toList()).median();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
