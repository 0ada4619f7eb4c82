package org.herstel.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstel.audit.Evidence.Outside;
import org.herstel.audit.Evidence.Submission;
import org.herstel.events.Topics;
import org.herstel.local.service.Service;
import org.herstel.system.stack.Answer;
import org.herstel.system.stack.Api;
import org.herstel.system.stack.Json;
import org.herstel.system.stack.LocalStack;
import org.herstel.system.stack.StackUnderTest;
import org.herstel.system.stack.Wire;

/**
 * Many complaints at once, by REST at every replica of intake and over Kafka, from callers who do
 * not give up: whoever gets no answer asks again with the same key.
 */
final class Load implements AutoCloseable {
  private static final int CALLERS = 8;
  private static final int ASKED_AGAIN = 10;
  private static final Duration LONGEST = LocalStack.PATIENCE.multipliedBy(3);

  private final StackUnderTest stack;
  private final int byRest;
  private final int byKafka;
  private final String mark = "load-" + UUID.randomUUID();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> work = new ArrayList<>();
  private final Duration pause;
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean ended;
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, List<String>> accepted = new ConcurrentHashMap<>();
  private final Set<Submission> submitted = ConcurrentHashMap.newKeySet();
  private boolean repeats = true;

  Load(StackUnderTest stack, int byRest, int byKafka) {
    this(stack, byRest, byKafka, Duration.ZERO);
  }

  /**
   * @param pause that each caller makes between two complaints
   */
  Load(StackUnderTest stack, int byRest, int byKafka, Duration pause) {
    this.stack = stack;
    this.byRest = byRest;
    this.byKafka = byKafka;
    this.pause = pause;
  }

  /** Callers that have an answer do not ask again with its key. */
  Load withoutRepeats() {
    repeats = false;
    return this;
  }

  /** So many complaints by REST a second at the most, and half as many over Kafka, until ended. */
  static Load steady(LocalStack stack, int perSecond) {
    Duration pause = Duration.ofMillis(1000L * CALLERS / perSecond);
    return new Load(stack, Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 4, pause);
  }

  void start() {
    Api agent = stack.agent("agent");
    for (int caller = 0; caller < CALLERS; caller++) {
      work.add(threads.submit(() -> call(agent)));
    }
    work.add(threads.submit(this::publish));
  }

  /** Begins no more. */
  void end() {
    ended = true;
  }

  /** Waits for the end. */
  void join() throws InterruptedException, ExecutionException {
    for (Future<?> each : work) {
      each.get();
    }
  }

  /** Complaints that callers began to hand in by REST. */
  int begun() {
    return begun.get();
  }

  /** Complaints that were published to be taken in over Kafka. */
  int published() {
    return submitted.size();
  }

  /** Complaints that were answered with 201 so far. */
  int accepted() {
    return accepted.size();
  }

  int requests() {
    return requests.get();
  }

  /** A text in every story. */
  String mark() {
    return mark;
  }

  Outside outside() {
    return new Outside(Map.copyOf(accepted), Set.of(), Set.copyOf(submitted));
  }

  private Void call(Api agent) throws InterruptedException {
    while (!ended) {
      int number = next.getAndIncrement();
      if (number >= byRest) {
        return null;
      }
      begun.incrementAndGet();
      String key = mark + "-" + number;
      Map<String, Object> body = body("rest", number);
      persist(agent, key, body);
      if (repeats && number % ASKED_AGAIN == 0) {
        persist(agent, key, body);
      }
      Thread.sleep(pause);
    }
    return null;
  }

  private void persist(Api agent, String key, Map<String, Object> body) {
    await("an answer to " + key)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .atMost(LONGEST)
        .until(() -> isAccepted(agent, key, body));
  }

  private boolean isAccepted(Api agent, String key, Map<String, Object> body) {
    int replica = 1 + requests.getAndIncrement() % stack.count(Service.INTAKE);
    try {
      Answer answer =
          agent
              .at(replica)
              .post(Service.INTAKE, "/v1/complaints", body, Map.of("Idempotency-Key", key));
      if (answer.status() == 201) {
        accepted.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>()).add(answer.text("id"));
        return true;
      }
      if (answer.status() < 500 && !answer.code().equals("idempotency-key-in-use")) {
        throw new AssertionError("refused: " + answer);
      }
      return false;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** As fast as the callers, so that submissions are under way at every kill. */
  private void publish() {
    for (int number = 0; number < byKafka && !ended; number++) {
      long due = (long) number * byRest / byKafka;
      await("the callers")
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(50))
          .atMost(LONGEST)
          .until(() -> accepted.size() >= due || ended);
      if (ended) {
        return;
      }
      Submission submission = new Submission(mark, String.valueOf(number));
      submitted.add(submission);
      stack
          .wire()
          .publish(
              Wire.record(
                  Topics.SUBMISSIONS,
                  submission.id(),
                  Json.text(body("kafka", number)).getBytes(StandardCharsets.UTF_8),
                  Map.of(
                      "content-type", "application/json",
                      "ce_specversion", "1.0",
                      "ce_id", submission.id(),
                      "ce_source", submission.source(),
                      "ce_type", "org.herstel.complaint.submitted.v1")));
    }
  }

  private Map<String, Object> body(String way, int number) {
    return Recovery.complaint(
        "%s %s %d: the parcel did not come and nobody called me back.".formatted(mark, way, number),
        "%s-%d@%s.example.org".formatted(way, number, mark));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
