package org.herstel.kit.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; any number of raises before it waits count as one. */
public class Signal {
  private final Semaphore raised = new Semaphore(0);

  /** There is work. */
  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /** Waits until raised, at most {@code longest}; whether it was raised. */
  public boolean await(Duration longest) throws InterruptedException {
    if (raised.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
      raised.drainPermits();
      return true;
    }
    return false;
  }
}
