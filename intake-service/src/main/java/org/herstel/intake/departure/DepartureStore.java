package org.herstel.intake.departure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who has left. In SQL, because a departure, its end and another departure of the same customer may
 * be brought back in one transaction.
 */
@ApplicationScoped
class DepartureStore {
  private static final String KEEP =
      "insert into customer_departure (customer, left_at, reason, revision) values (?, ?, ?, ?)"
          + " on conflict (customer) do update set left_at = excluded.left_at,"
          + " reason = excluded.reason, revision = excluded.revision";

  private static final String FIND =
      "select left_at, reason, revision from customer_departure where customer = ?";

  private static final String FORGET = "delete from customer_departure where customer = ?";

  private final DataSource database;

  DepartureStore(DataSource database) {
    this.database = database;
  }

  /**
   * A departure as it is stored.
   *
   * @param revision sequence of the event that said it
   */
  record Stored(Departure departure, long revision) {}

  /** The departure of a customer who has left and has not come back. */
  Optional<Stored> find(UUID customer) {
    return on(
        FIND,
        query -> {
          query.setObject(1, customer);
          try (ResultSet row = query.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Stored(
                        new Departure(
                            row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)),
                        row.getLong(3)))
                : Optional.empty();
          }
        });
  }

  /** Keeps a departure in place of what was known, in the caller's transaction. */
  void keep(UUID customer, Departure departure, long revision) {
    on(
        KEEP,
        upsert -> {
          upsert.setObject(1, customer);
          upsert.setObject(2, departure.at().atOffset(ZoneOffset.UTC));
          upsert.setString(3, departure.reason());
          upsert.setLong(4, revision);
          return upsert.executeUpdate();
        });
  }

  /** The customer has not left any more, in the caller's transaction. */
  void forget(UUID customer) {
    on(
        FORGET,
        delete -> {
          delete.setObject(1, customer);
          return delete.executeUpdate();
        });
  }

  private <T> T on(String sql, Statement<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("departures of customers cannot be reached", e);
    }
  }

  private interface Statement<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
