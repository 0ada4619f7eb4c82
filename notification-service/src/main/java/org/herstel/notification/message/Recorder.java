package org.herstel.notification.message;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.herstel.kit.journal.Retries;
import org.jboss.logging.Logger;

/**
 * Records results of attempts, as many at once as have come in while the last were written and for
 * a moment more. A database that is away is waited for: what has been sent must not be forgotten.
 */
@ApplicationScoped
class Recorder {
  private static final Logger LOG = Logger.getLogger(Recorder.class);
  private static final int MOST = 100;
  private static final long PAUSE = 500;

  private final Results results;
  private final SendingSignal signal;
  private final MeterRegistry meters;
  private final Duration gather;
  private final BlockingQueue<Concluded> concluded = new LinkedBlockingQueue<>();
  private volatile boolean writing;

  Recorder(Results results, SendingSignal signal, MeterRegistry meters, SendingSettings settings) {
    this.results = results;
    this.signal = signal;
    this.meters = meters;
    this.gather = settings.gather();
  }

  void add(Concluded result) {
    concluded.add(result);
  }

  boolean hasWork() {
    return writing || !concluded.isEmpty();
  }

  void run() throws InterruptedException {
    while (true) {
      List<Concluded> batch = new ArrayList<>();
      batch.add(concluded.take());
      writing = true;
      Thread.sleep(gather);
      concluded.drainTo(batch, MOST - 1);
      record(batch);
      writing = false;
      signal.raise();
    }
  }

  /** Two results of one message, the earlier given up meanwhile, are recorded one by one. */
  private void record(List<Concluded> batch) throws InterruptedException {
    List<Concluded> rest = batch;
    while (!rest.isEmpty()) {
      Map<UUID, Concluded> first = new LinkedHashMap<>();
      List<Concluded> later = new ArrayList<>();
      for (Concluded result : rest) {
        if (first.putIfAbsent(result.message().id(), result) != null) {
          later.add(result);
        }
      }
      persevere(List.copyOf(first.values()));
      rest = later;
    }
    batch.forEach(this::count);
  }

  private void persevere(List<Concluded> batch) throws InterruptedException {
    while (true) {
      try {
        results.conclude(batch);
        return;
      } catch (RuntimeException e) {
        if (Retries.isDatabaseAway(e) || Retries.isContention(e)) {
          LOG.warnf("%d results wait for the database: %s", batch.size(), e);
          Thread.sleep(PAUSE);
        } else if (batch.size() == 1) {
          LOG.errorf(
              e,
              "The result of message %s cannot be recorded; it counts as uncertain when its lease"
                  + " is over",
              batch.getFirst().message().id());
          return;
        } else {
          for (Concluded single : batch) {
            persevere(List.of(single));
          }
          return;
        }
      }
    }
  }

  private void count(Concluded result) {
    String reason = result.message().reason().code();
    meters
        .counter("herstel.mail.attempts", "reason", reason, "outcome", result.outcome().code())
        .increment();
    if (result.outcome() instanceof Outcome.HandedOver handedOver) {
      meters
          .timer("herstel.mail.delay", "reason", reason)
          .record(Duration.between(result.message().cause().time(), handedOver.at()));
    }
  }
}
