package org.herstel.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock of all transactions: the database's, so that replicas agree, plus an offset that only
 * tests set.
 */
@ApplicationScoped
public class TransactionTime {
  private volatile Duration offset;

  public TransactionTime(
      @ConfigProperty(name = "herstel.time.offset", defaultValue = "PT0S") Duration offset) {
    this.offset = offset;
  }

  /** Moves the clock, for tests. */
  public void setOffset(Duration offset) {
    this.offset = offset;
  }

  /** How far the clock is moved. */
  public Duration offset() {
    return offset;
  }

  /**
   * Reads the clock. {@code clock_timestamp()} and not {@code now()}, and in a statement after the
   * locks: both would otherwise be from before the wait.
   */
  public Instant read(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select clock_timestamp()");
        var rows = statement.executeQuery()) {
      rows.next();
      return of(rows.getObject(1, OffsetDateTime.class).toInstant());
    }
  }

  /** What the clock says when the database's says {@code clock}. */
  Instant of(Instant clock) {
    return clock.plus(offset).truncatedTo(ChronoUnit.MICROS);
  }
}
