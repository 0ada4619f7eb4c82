package org.herstel.kit.idempotency;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Forgets answers after seven days: one statement an hour, harmless from several replicas. */
@ApplicationScoped
public class ExpiredAnswers {
  private static final Logger LOG = Logger.getLogger(ExpiredAnswers.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int DAYS = 7;

  private final DataSource database;

  ExpiredAnswers(DataSource database) {
    this.database = database;
  }

  void schedule(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> vertx.executeBlocking(this::removeOrSaySo, false));
  }

  private Integer removeOrSaySo() {
    try {
      return remove();
    } catch (SQLException e) {
      LOG.warnf("old answers to keyed requests stay for another hour: %s", e.getMessage());
      return 0;
    }
  }

  int remove() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AnswerTable.removeOlderThan(connection, DAYS);
    }
  }
}
