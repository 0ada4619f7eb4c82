package org.herstel.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether this service may act. Closed until the start check has compared the journal with the
 * topic: a service restored from a backup would otherwise write its sequences a second time.
 */
@ApplicationScoped
public class Readiness {
  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile String why = "the journal is being compared with the topic";

  /** From now on commands, relay, timers and consumers work. */
  public void open() {
    opened.countDown();
  }

  /** Stays closed, for a reason that a person has to deal with. */
  public void keepClosed(String reason) {
    why = reason;
  }

  public boolean isOpen() {
    return opened.getCount() == 0;
  }

  /** Why commands are not taken. */
  public String why() {
    return why;
  }

  /** Waits until the service may act. */
  public void await() throws InterruptedException {
    opened.await();
  }

  /** Waits until the service may act, for a while; false if it may not yet. */
  public boolean await(Duration longest) throws InterruptedException {
    return opened.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }
}
