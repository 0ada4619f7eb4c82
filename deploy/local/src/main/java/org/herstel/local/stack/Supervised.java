package org.herstel.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.process.LogTail;
import org.herstel.local.launch.Console;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.ProcessFile;

/** A part that is started again when it dies, until it is stopped or given up. */
final class Supervised {
  private static final int TAIL = 15;

  private final Part part;
  private final Console console;
  private final ProcessFile file;
  private final RestartPolicy policy = new RestartPolicy();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Process process;
  private volatile boolean givenUp;

  Supervised(Part part, Home home, Console console) {
    this.part = part;
    this.console = console;
    this.file = ProcessFile.of(home, part.name());
  }

  Part part() {
    return part;
  }

  boolean givenUp() {
    return givenUp;
  }

  /** Starts it for the first time; a failure is thrown, not repeated. */
  void start() {
    launch();
    Thread.ofVirtual().name("supervise-" + part.name()).start(this::supervise);
  }

  /** Stops it for good. */
  void stop() {
    stopping.countDown();
    synchronized (this) {
      if (process != null) {
        part.stop();
        file.delete();
      }
    }
  }

  private synchronized void launch() {
    if (!isStopping()) {
      process = part.start();
      file.write(process.toHandle());
    }
  }

  private void supervise() {
    try {
      while (!givenUp) {
        int code = process.waitFor();
        if (isStopping()) {
          return;
        }
        afterDeath("%s ended with code %d".formatted(part.name(), code));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void afterDeath(String whatHappened) throws InterruptedException {
    switch (policy.died(Instant.now())) {
      case RestartPolicy.RestartAfter(Duration delay) -> {
        console.say("%s; it is started again".formatted(whatHappened));
        if (!stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
          relaunch();
        }
      }
      case RestartPolicy.GiveUp() -> {
        givenUp = true;
        file.delete();
        List<String> tail = LogTail.of(part.log(), TAIL);
        console.say(
            "%s, for the %dth time within %d s; it is given up. The end of %s:%n  %s"
                .formatted(
                    whatHappened,
                    RestartPolicy.MOST_DEATHS,
                    RestartPolicy.WINDOW.toSeconds(),
                    part.log(),
                    String.join(System.lineSeparator() + "  ", tail)));
      }
    }
  }

  private void relaunch() throws InterruptedException {
    try {
      launch();
      if (!isStopping()) {
        console.say("%s runs again (process %d)".formatted(part.name(), process.pid()));
      }
    } catch (RuntimeException e) {
      afterDeath("%s could not be started: %s".formatted(part.name(), e.getMessage()));
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }
}
