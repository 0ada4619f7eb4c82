package org.herstel.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Place;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;
import org.herstel.local.stack.StackFile;
import org.herstel.local.token.Secrets;

/**
 * Plays agents and customers against the running stack: complaints come in half by REST and half
 * over Kafka, and are recovered through the same APIs that everybody uses.
 */
public final class Demo {
  private static final int AT_ONCE = 24;

  /** More complaints than these are not told one by one; so often it says how far it is. */
  private static final int MANY = 50;

  private static final Duration LONGEST_INTAKE = Duration.ofSeconds(60);

  private final Api api;
  private final Ports ports;
  private final Console console;
  private final boolean quiet;
  private final LiveTimeline timeline;
  private final Customer customer;

  private Demo(Place place, Console console, boolean quiet) {
    this.ports =
        StackFile.read(place.home())
            .map(StackFile::ports)
            .orElseGet(() -> Ports.of(place.environment()));
    this.console = console;
    this.quiet = quiet;
    this.api = new Api(ports, new Secrets(place.home().secrets()).issuer());
    this.timeline = new LiveTimeline(console, quiet);
    this.customer = new Customer(api, ports);
  }

  /** Argument: a file of the Consumer Complaint Database; without, the samples are played. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Place place = Place.here();
    Console console = new Console(place.home().log("demo"));
    try {
      List<Sample> samples = samples(place, List.of(arguments));
      new Demo(place, console, samples.size() > MANY).play(samples);
    } catch (Failure e) {
      System.err.println("herstel: " + e.getMessage());
      System.exit(1);
    }
  }

  private static List<Sample> samples(Place place, List<String> arguments) throws IOException {
    String run = Long.toString(System.currentTimeMillis(), 36);
    if (arguments.isEmpty()) {
      return Samples.ours(place.root()).stream().map(sample -> sample.handedInBy(run)).toList();
    }
    Path file = Path.of(arguments.getFirst());
    if (!Files.isReadable(file)) {
      throw new Failure("cannot read " + file);
    }
    return Samples.bureau(file).stream().map(sample -> sample.handedInBy(run)).toList();
  }

  private void play(List<Sample> samples) throws InterruptedException {
    try (timeline;
        var submissions = new Submissions("127.0.0.1:" + ports.number(Port.KAFKA))) {
      timeline.open(ports, api.token("operator"));
      console.say(
          "%d complaints: half by REST, half over Kafka.%s"
              .formatted(samples.size(), quiet ? "" : " What happens to them:"));
      Instant start = Instant.now();
      int earlierMails = customer.mails();
      List<String> complaints = Collections.synchronizedList(new ArrayList<>());
      List<String> troubles = recover(samples, submissions, complaints);
      Api.pause(Duration.ofSeconds(3));
      new Closing(api, console).print(complaints, timeline, customer.mails() - earlierMails);
      console.say("Took %d s".formatted(Duration.between(start, Instant.now()).toSeconds()));
      if (!troubles.isEmpty()) {
        throw new Failure(String.join("\n", troubles));
      }
    }
  }

  private List<String> recover(
      List<Sample> samples, Submissions submissions, List<String> complaints)
      throws InterruptedException {
    Semaphore places = new Semaphore(AT_ONCE);
    List<Future<?>> played = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    AtomicInteger ended = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int place = 0; place < samples.size(); place++) {
        Sample sample = samples.get(place);
        int number = place;
        places.acquire();
        played.add(
            threads.submit(() -> {
              try {
                String complaint = handIn(sample, number, submissions);
                complaints.add(complaint);
                new Recovery(api, customer, DemoPace.USUAL, complaint, Course.of(number)).play();
              } finally {
                places.release();
                sayHowFar(ended.incrementAndGet(), samples.size());
              }
            }));
      }
    }
    for (Future<?> recovery : played) {
      try {
        recovery.get();
      } catch (ExecutionException e) {
        troubles.add(String.valueOf(e.getCause().getMessage()));
      }
    }
    return troubles;
  }

  private void sayHowFar(int ended, int all) {
    if (quiet && ended % MANY == 0) {
      console.say("%d of %d played to their end".formatted(ended, all));
    }
  }

  /** Every second one by REST, the others over Kafka in turn in both modes of CloudEvents. */
  private String handIn(Sample sample, int number, Submissions submissions) {
    if (number % 2 == 0) {
      var body = sample.body().deepCopy().put("channel", "WEB");
      return api.post(Service.INTAKE, "/v1/complaints", "agent", "", body)
          .body()
          .path("id")
          .asText();
    }
    submissions.publish(sample, number % 4 == 1);
    Instant end = Instant.now().plus(LONGEST_INTAKE);
    while (Instant.now().isBefore(end)) {
      String complaint = timeline.complaintOf(sample);
      if (complaint != null) {
        return complaint;
      }
      Api.pause(Duration.ofMillis(50));
    }
    throw new Failure(
        "submission %s of %s was not taken in within %d s"
            .formatted(sample.id(), sample.source(), LONGEST_INTAKE.toSeconds()));
  }
}
