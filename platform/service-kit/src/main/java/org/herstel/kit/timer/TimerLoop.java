package org.herstel.kit.timer;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signal;
import org.herstel.kit.journal.Signals;
import org.herstel.kit.worker.Worker;

/**
 * Fires what is due. Asleep while nothing is: millions of pending timers cost nothing. One lane
 * watches for what comes due; the others sleep until there is more than it takes at once.
 */
@ApplicationScoped
public class TimerLoop {
  /** What is due is locked by somebody else, who fires it or sets it anew. */
  private static final Duration WHILE_OTHERS_FIRE = Duration.ofMillis(20);

  private static final Duration UNTIL_CALLED = Duration.ofHours(1);

  private final TimerFiring firing;
  private final Readiness readiness;
  private final Signal signal;
  private final Duration longestSleep;
  private final int lanes;
  private final List<Signal> calls = new ArrayList<>();
  private final List<Worker> workers = new ArrayList<>();

  public TimerLoop(
      TimerFiring firing,
      Readiness readiness,
      Signals signals,
      @ConfigProperty(name = "herstel.timers.longest-sleep", defaultValue = "PT0.25S")
          Duration longestSleep,
      @ConfigProperty(name = "herstel.timers.lanes", defaultValue = "3") int lanes) {
    this.firing = firing;
    this.readiness = readiness;
    this.signal = signals.timers();
    this.longestSleep = longestSleep;
    this.lanes = lanes;
  }

  void start(@Observes @Priority(200) StartupEvent event, @All List<TimerHandler> handlers) {
    if (handlers.isEmpty()) {
      return;
    }
    Map<String, TimerHandler> byKind = byKind(handlers);
    workers.add(new Worker("timers", signal, readiness, () -> watch(byKind)));
    for (int lane = 2; lane <= lanes; lane++) {
      Signal call = new Signal();
      calls.add(call);
      workers.add(new Worker("timers-" + lane, call, readiness, () -> help(byKind, call)));
    }
    workers.forEach(Worker::start);
  }

  private static Map<String, TimerHandler> byKind(List<TimerHandler> handlers) {
    Map<String, TimerHandler> byKind = new HashMap<>();
    for (TimerHandler handler : handlers) {
      for (String kind : handler.kinds()) {
        if (byKind.put(kind, handler) != null) {
          throw new IllegalStateException("two handlers fire timers of kind " + kind);
        }
      }
    }
    return byKind;
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    for (Worker worker : workers) {
      worker.stop();
    }
  }

  private void watch(Map<String, TimerHandler> handlers) throws InterruptedException {
    Duration wait = firing.untilNext(longestSleep);
    if (wait.isPositive()) {
      signal.await(wait);
    } else if (fire(handlers).streams().isEmpty()) {
      signal.await(WHILE_OTHERS_FIRE);
    }
  }

  private void help(Map<String, TimerHandler> handlers, Signal call) throws InterruptedException {
    if (!fire(handlers).more()) {
      call.await(UNTIL_CALLED);
    }
  }

  private TimerFiring.Fired fire(Map<String, TimerHandler> handlers) {
    TimerFiring.Fired fired = firing.fireDue(handlers);
    if (fired.more()) {
      calls.forEach(Signal::raise);
    }
    return fired;
  }
}
