package org.herstel.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.herstel.kit.journal.Readiness;
import org.herstel.kit.journal.Signal;
import org.herstel.kit.journal.Signals;
import org.herstel.kit.worker.Worker;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox. One relay per service is active, so that the order of the rows is the order
 * in the topic; the others stand by. After any failure it starts again at the oldest row that is
 * still there.
 */
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 1000;
  private static final long BATCH_BYTES = 16 * 1024 * 1024;

  private final DataSource database;
  private final Map<String, Object> kafka;
  private final Signal signal;
  private final OutboxMetrics metrics;
  private final Duration leaseLength;
  private final Duration idle;
  private final Duration gather;
  private final Lease lease;
  private final Worker worker;
  private OptionalLong held = OptionalLong.empty();
  private @Nullable Publisher ready;

  public Relay(
      DataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Readiness readiness,
      Signals signals,
      OutboxMetrics metrics,
      @ConfigProperty(name = "herstel.relay.lease", defaultValue = "PT1.5S") Duration leaseLength,
      @ConfigProperty(name = "herstel.relay.idle-poll", defaultValue = "PT0.5S") Duration idle,
      @ConfigProperty(name = "herstel.relay.gather", defaultValue = "PT0.05S") Duration gather) {
    this.database = database;
    this.kafka = kafka;
    this.signal = signals.outbox();
    this.metrics = metrics;
    this.leaseLength = leaseLength;
    this.idle = idle;
    this.gather = gather;
    this.lease = new Lease("relay", leaseLength);
    this.worker = new Worker("relay", signal, readiness, this::standBy);
  }

  void start(@Observes @Priority(200) StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.stop();
    giveBack();
    if (ready != null) {
      ready.close();
    }
  }

  /** Waits for the lease, then publishes for as long as it is held. */
  private void standBy() throws SQLException, InterruptedException {
    if (ready == null) {
      // Connected before it is needed: making one takes a good part of what a takeover may take.
      ready = new Publisher(kafka);
    }
    take();
    if (held.isEmpty()) {
      metrics.refresh(database);
      ringUntil(System.nanoTime() + nextTry().toNanos());
      return;
    }
    publish(held.getAsLong(), ready);
  }

  /** After a failure the producer is of no more use; one that only lost the lease is kept. */
  private void publish(long epoch, Publisher publisher) throws SQLException, InterruptedException {
    LOG.infof("This replica publishes from now on, epoch %d", epoch);
    boolean sound = false;
    try (Bell bell = Bell.listen(database, signal)) {
      metrics.publishing(true);
      while (!worker.isStopping() && bell.isHeard() && publishNext(publisher, epoch)) {
        metrics.refresh(database);
      }
      sound = true;
    } finally {
      metrics.publishing(false);
      if (!sound) {
        publisher.close();
        ready = null;
      }
    }
  }

  /** Tells the replica that publishes whenever this one has committed something. */
  private void ringUntil(long end) throws SQLException, InterruptedException {
    for (long left = end - System.nanoTime();
        left > 0 && !worker.isStopping();
        left = end - System.nanoTime()) {
      if (signal.await(Duration.ofNanos(left))) {
        Bell.ring(database);
        Thread.sleep(gather);
      }
    }
  }

  /** The lease may be given back at any time, and ends by itself at a time that is known. */
  private Duration nextTry() throws SQLException {
    try (Connection connection = database.getConnection()) {
      Duration often = leaseLength.dividedBy(4);
      Duration end = lease.left(connection).plusMillis(1);
      return end.compareTo(often) < 0 ? end : often;
    }
  }

  /** One batch; false when the lease is gone. */
  private boolean publishNext(Publisher publisher, long epoch)
      throws SQLException, InterruptedException {
    renew();
    if (!held.equals(OptionalLong.of(epoch))) {
      LOG.warn("Another replica publishes now; this one stands by");
      return false;
    }
    List<OutboxTable.Row> rows = next();
    if (rows.isEmpty()) {
      signal.await(idle);
      return true;
    }
    Publisher.Outcome outcome = publisher.publish(rows, this::whileWaiting);
    settle(outcome, epoch);
    if (outcome.failure().isPresent()) {
      throw new IllegalStateException("the broker failed", outcome.failure().get());
    }
    if (rows.size() < BATCH) {
      Thread.sleep(gather);
    }
    return true;
  }

  private void settle(Publisher.Outcome outcome, long epoch) throws SQLException {
    try (Connection connection = database.getConnection()) {
      OutboxTable.delete(connection, outcome.sent(), epoch);
      for (var refused : outcome.refused().entrySet()) {
        LOG.errorf(
            "ALARM: the broker will never take outbox row %d (%s); its complaint waits until the"
                + " row is dealt with, all others go on",
            refused.getKey(), refused.getValue());
        OutboxTable.refuse(connection, refused.getKey(), refused.getValue(), epoch);
      }
    }
    metrics.relayed(outcome.sent().size());
  }

  private List<OutboxTable.Row> next() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return OutboxTable.next(connection, BATCH, BATCH_BYTES);
    }
  }

  private void take() throws SQLException {
    try (Connection connection = database.getConnection()) {
      held = lease.take(connection);
    }
  }

  private void renew() throws SQLException {
    if (lease.isDue()) {
      take();
    }
  }

  /** While the broker keeps us waiting; the lease may be lost, and is missed at the next batch. */
  private void whileWaiting() {
    try {
      renew();
      metrics.refresh(database);
    } catch (SQLException e) {
      LOG.debugf("The lease could not be renewed: %s", e);
    }
  }

  private void giveBack() {
    try (Connection connection = database.getConnection()) {
      lease.giveBack(connection);
    } catch (SQLException | RuntimeException e) {
      LOG.debugf("The lease ends by itself: %s", e);
    }
  }
}
