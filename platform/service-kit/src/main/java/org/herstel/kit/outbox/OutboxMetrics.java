package org.herstel.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Depth and age of the outbox, read now and then and not at every scrape. */
@ApplicationScoped
public class OutboxMetrics {
  private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);
  private static final long EVERY = Duration.ofSeconds(5).toNanos();

  private final Counter relayed;
  private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0, 0);
  private volatile boolean publishing;
  private long lastRead = System.nanoTime() - EVERY;

  public OutboxMetrics(MeterRegistry registry) {
    relayed =
        Counter.builder("herstel.outbox.relayed")
            .description("records that the broker has taken")
            .register(registry);
    Gauge.builder("herstel.relay.active", () -> publishing ? 1 : 0)
        .description("1 in the replica that publishes for its service, 0 where one stands by")
        .register(registry);
    Gauge.builder("herstel.outbox.depth", () -> backlog.depth())
        .description("records waiting to be published")
        .register(registry);
    Gauge.builder("herstel.outbox.oldest", () -> backlog.oldestSeconds())
        .baseUnit("seconds")
        .description("age of the oldest record waiting")
        .register(registry);
    Gauge.builder("herstel.outbox.refused", () -> backlog.refused())
        .description("records that the broker will never take")
        .register(registry);
  }

  void publishing(boolean active) {
    publishing = active;
  }

  void relayed(int records) {
    relayed.increment(records);
  }

  void refresh(DataSource database) throws SQLException {
    if (System.nanoTime() - lastRead < EVERY) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      backlog = OutboxTable.backlog(connection);
    }
    lastRead = System.nanoTime();
    if (backlog.oldestSeconds() > 60) {
      LOG.errorf(
          "ALARM: the oldest of %d records to publish is %.0f s old; other services do not know",
          backlog.depth(), backlog.oldestSeconds());
    }
  }
}
