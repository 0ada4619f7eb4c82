package org.herstel.kit.parking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.herstel.kit.journal.JournalSession;
import org.herstel.kit.journal.Source;
import org.herstel.kit.journal.StreamTransaction;
import org.jboss.logging.Logger;

/**
 * Keeps what cannot be processed, with everything behind it of the same complaint. Other complaints
 * flow. {@link Draining} takes it up again.
 */
@ApplicationScoped
public class Parking {
  private static final Logger LOG = Logger.getLogger(Parking.class);

  private final DataSource database;
  private final Breaker breaker;
  private final Source source;
  private final Forks forks;
  private final AtomicLong parked = new AtomicLong();

  Parking(
      DataSource database, Breaker breaker, Source source, Forks forks, MeterRegistry registry) {
    this.forks = forks;
    this.database = database;
    this.breaker = breaker;
    this.source = source;
    Gauge.builder("herstel.parked", parked::get)
        .description("records that operators have to look at")
        .register(registry);
  }

  /** Parks what failed alone. */
  public void park(ParkedRecord record, JournalSession session, StreamTransaction transaction) {
    try {
      park(List.of(record), session.connection(), transaction);
    } catch (SQLException e) {
      throw new ParkingFailure(e);
    }
  }

  /** Parks what a walk found, and tells operators. */
  public void park(List<ParkedRecord> records, Connection connection, StreamTransaction transaction)
      throws SQLException {
    for (ParkedRecord record : records) {
      if (record.announced()) {
        breaker.admit(record.subject());
        announce(record, transaction);
      }
    }
    ParkedTable.add(connection, records);
  }

  /** Counts what waits, for the gauge. */
  void count(Connection connection) throws SQLException {
    parked.set(ParkedTable.count(connection));
  }

  /** What operators have to look at. */
  public List<ParkedRecord> open(int most) {
    try (Connection connection = database.getConnection()) {
      return ParkedTable.open(connection, most);
    } catch (SQLException e) {
      throw new ParkingFailure(e);
    }
  }

  /** Whether such a record waits here. */
  public Optional<ParkedRecord> find(UUID id) {
    try (Connection connection = database.getConnection()) {
      return ParkedTable.find(connection, id);
    } catch (SQLException e) {
      throw new ParkingFailure(e);
    }
  }

  /** Tells operators, in the caller's transaction. */
  void announce(ParkedRecord record, StreamTransaction transaction) {
    LOG.errorf(
        "ALARM: %s is parked (%s: %s); its complaint waits, all others go on. See GET /v1/parked",
        record.record().place(), record.kind(), record.reason());
    if (record.kind() == ParkedKind.FORK) {
      transaction.afterCommit(() -> forks.found(record.source()));
    }
    transaction.send(Announcement.parked(source.service(), record));
  }
}
