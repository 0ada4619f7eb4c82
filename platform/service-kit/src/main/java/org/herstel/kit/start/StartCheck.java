package org.herstel.kit.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.herstel.kit.journal.Readiness;
import org.jboss.logging.Logger;

/**
 * Lets the service act only when the topics hold no event of its own that its journal lacks. After
 * a restore from a backup they do, and new events would take sequences that are taken: they are
 * imported first.
 */
@ApplicationScoped
public class StartCheck {
  private static final Logger LOG = Logger.getLogger(StartCheck.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final OwnVoice voice;
  private final Import lost;
  private final Readiness readiness;
  private Thread thread;

  StartCheck(OwnVoice voice, Import lost, Readiness readiness) {
    this.voice = voice;
    this.lost = lost;
    this.readiness = readiness;
  }

  void start(@Observes @Priority(100) StartupEvent event) {
    thread = Thread.ofPlatform().name("start-check").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!checked()) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when there is an answer, whichever it is. */
  private boolean checked() throws InterruptedException {
    try {
      long beyond = voice.beyondTheJournal();
      if (beyond == 0) {
        readiness.open();
        return true;
      }
      readiness.keepClosed(
          "the topic holds %d events of this service that its journal lacks".formatted(beyond));
      LOG.errorf(
          "ALARM: the topic holds %d events of this service that its journal lacks: the database"
              + " was restored from a backup. Nothing is taken, published or sent until they are"
              + " imported",
          beyond);
      return !lost.isPossible() || cannotBeCompleted();
    } catch (SQLException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      readiness.keepClosed("the journal could not be compared with the topic yet");
      LOG.warnf("The journal is compared with the topic again in a second: %s", e);
      return false;
    }
  }

  private long imported() throws SQLException {
    try {
      return lost.run();
    } catch (RuntimeException e) {
      LOG.errorf(
          e, "ALARM: the import cannot go on; what has come back stays, the rest is tried again");
      throw e;
    }
  }

  /** Imports; true if that changes nothing. Whether all is there now is looked at again. */
  private boolean cannotBeCompleted() throws SQLException {
    long began = System.nanoTime();
    long readmitted = imported();
    LOG.infof(
        "%d events of this service went back into its journal from the topic in %d ms",
        readmitted, (System.nanoTime() - began) / 1_000_000);
    if (readmitted > 0 || voice.beyondTheJournal() == 0) {
      return false;
    }
    LOG.error(
        "ALARM: none of the events that the journal lacks can be imported; restore a newer backup");
    return true;
  }
}
