package org.herstel.kit.worker;

import java.time.Duration;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signal;
import org.jboss.logging.Logger;

/**
 * Repeats a step until the service ends, whatever happens: a thread that had died of an error would
 * leave a service that looks well and does nothing.
 */
public final class Worker {
  private static final Logger LOG = Logger.getLogger(Worker.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Signal signal;
  private final Thread thread;
  private volatile boolean stopping;

  /** What is repeated; waits by itself where there is nothing to do. */
  public interface Step {
    void run() throws Exception;
  }

  /**
   * A worker that is not at work yet.
   *
   * @param name of the thread, and for log lines
   * @param signal that the step waits for
   */
  public Worker(String name, Signal signal, Readiness readiness, Step step) {
    this.signal = signal;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(readiness, step));
  }

  /** Starts as soon as the service may act. */
  public void start() {
    thread.start();
  }

  /** Whether a step that repeats something itself should end. */
  public boolean isStopping() {
    return stopping;
  }

  /** Lets the step come to its end, for a few seconds. */
  public void stop() throws InterruptedException {
    stopping = true;
    signal.raise();
    if (!thread.join(PATIENCE)) {
      thread.interrupt();
      thread.join(PATIENCE);
    }
  }

  private void run(Readiness readiness, Step step) {
    try {
      while (!stopping && !readiness.await(PAUSE)) {}
      while (!stopping) {
        try {
          step.run();
        } catch (InterruptedException e) {
          throw e;
        } catch (Exception | Error e) {
          if (!stopping) {
            LOG.warnf(
                "%s stands still until the next try in a second, and nothing is lost: %s",
                Thread.currentThread().getName(), e);
            signal.await(PAUSE);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
