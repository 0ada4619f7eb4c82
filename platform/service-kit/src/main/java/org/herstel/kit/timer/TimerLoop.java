package org.herstel.kit.timer;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signal;
import org.herstel.kit.journal.Signals;
import org.herstel.kit.worker.Worker;

/** Fires what is due. Asleep while nothing is: millions of pending timers cost nothing. */
@ApplicationScoped
public class TimerLoop {
  private final TimerFiring firing;
  private final Readiness readiness;
  private final Signal signal;
  private final Duration longestSleep;
  private Worker worker;

  public TimerLoop(
      TimerFiring firing,
      Readiness readiness,
      Signals signals,
      @ConfigProperty(name = "herstel.timers.longest-sleep", defaultValue = "PT0.25S")
          Duration longestSleep) {
    this.firing = firing;
    this.readiness = readiness;
    this.signal = signals.timers();
    this.longestSleep = longestSleep;
  }

  void start(@Observes @Priority(200) StartupEvent event, @All List<TimerHandler> handlers) {
    if (handlers.isEmpty()) {
      return;
    }
    Map<String, TimerHandler> byKind = byKind(handlers);
    worker = new Worker("timers", signal, readiness, () -> fire(byKind));
    worker.start();
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
    if (worker != null) {
      worker.stop();
    }
  }

  private void fire(Map<String, TimerHandler> handlers) throws InterruptedException {
    if (firing.fireDue(handlers).isEmpty()) {
      signal.await(firing.untilNext(longestSleep));
    }
  }
}
