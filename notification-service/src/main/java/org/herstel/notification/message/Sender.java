package org.herstel.notification.message;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstel.kit.journal.Readiness;
import org.herstel.notification.mail.SmtpSettings;
import org.jboss.logging.Logger;

/**
 * Sends what is queued, on virtual threads of its own: one claims, a few deliver, one records. A
 * mail server that is away stops nothing but this.
 */
@ApplicationScoped
class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);
  private static final int MANY = 200;
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Queue queue;
  private final Results results;
  private final Recorder recorder;
  private final Couriers couriers;
  private final Readiness readiness;
  private final SendingSignal signal;
  private final SendingSettings settings;
  private final Duration idle;
  private final Outage outage;
  private final BlockingQueue<Claimed> claimed =
      new PriorityBlockingQueue<>(64, Comparator.comparing(c -> c.message().deadline()));
  private final AtomicInteger inHand = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;
  private long lookedAfter;

  Sender(
      Queue queue,
      Results results,
      Recorder recorder,
      Couriers couriers,
      Readiness readiness,
      SendingSignal signal,
      SendingSettings settings,
      SmtpSettings smtp) {
    this.queue = queue;
    this.results = results;
    this.recorder = recorder;
    this.couriers = couriers;
    this.readiness = readiness;
    this.signal = signal;
    this.settings = settings;
    this.idle = smtp.idle();
    this.outage =
        new Outage(settings.firstOutagePause(), settings.longestOutagePause(), System::nanoTime);
  }

  void start(@Observes @Priority(300) StartupEvent event) {
    begin("mail-dispatch", this::dispatch);
    for (int i = 1; i <= settings.concurrency(); i++) {
      begin("mail-courier-" + i, this::deliver);
    }
    begin("mail-results", recorder::run);
  }

  /** Claims no more, lets running attempts end, gives the others back, and records it all. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    long end = System.nanoTime() + DRAIN.toNanos();
    while ((inHand.get() > 0 || recorder.hasWork()) && System.nanoTime() - end < 0) {
      Thread.sleep(10);
    }
    threads.forEach(Thread::interrupt);
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void begin(String name, Work work) {
    threads.add(
        Thread.ofVirtual()
            .name(name)
            .start(() -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }

  private void dispatch() throws InterruptedException {
    readiness.await();
    while (!stopping) {
      try {
        lookAfter();
        if (!fill()) {
          signal.await(settings.poll());
        }
      } catch (RuntimeException e) {
        LOG.warnf(
            "Nothing is sent for %s, then the queue is looked at again: %s", settings.poll(), e);
        Thread.sleep(settings.poll());
      }
    }
  }

  /** Ends what can leave no more and what never reported, every now and then. */
  private void lookAfter() {
    if (System.nanoTime() - lookedAfter >= settings.poll().toNanos()) {
      lookedAfter = System.nanoTime();
      while (results.expire(MANY) || results.giveUpLost(MANY)) {}
    }
  }

  /** Claims while the couriers have little to do; false when there is nothing more to claim. */
  private boolean fill() {
    if (claimed.size() >= settings.concurrency()) {
      return false;
    }
    int allowed = outage.allowance(settings.batch());
    if (allowed == 0 || (allowed == 1 && inHand.get() > 0)) {
      return false;
    }
    List<Claimed> turn = queue.claim(allowed);
    inHand.addAndGet(turn.size());
    claimed.addAll(turn);
    return turn.size() == allowed && allowed > 1;
  }

  private static Concluded delivered(Courier courier, Claimed next) {
    try {
      return courier.deliver(next);
    } catch (RuntimeException e) {
      LOG.warnf("Message %s was not tried and waits again: %s", next.message().id(), e);
      return courier.leave(next);
    }
  }

  private void deliver() throws InterruptedException {
    Courier courier = couriers.next(outage);
    while (true) {
      Claimed next = claimed.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        courier.rest();
        continue;
      }
      recorder.add(stopping ? courier.leave(next) : delivered(courier, next));
      inHand.decrementAndGet();
      if (claimed.size() < settings.concurrency()) {
        signal.raise();
      }
    }
  }
}
