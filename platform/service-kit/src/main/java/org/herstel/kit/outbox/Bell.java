package org.herstel.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.herstel.kit.journal.Signal;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Rung by replicas that stand by when they have committed something, heard by the one that
 * publishes. Rung after the commit and not for each one: a notification inside of the transaction
 * would have commits wait for each other. One that is missed is made up for by the relay's poll.
 */
final class Bell implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Bell.class);
  private static final int LISTEN_MILLIS = 250;

  private final Connection connection;
  private final Signal signal;
  private final Thread thread;
  private volatile boolean closing;

  private Bell(Connection connection, Signal signal) {
    this.connection = connection;
    this.signal = signal;
    this.thread = Thread.ofPlatform().name("relay-bell").daemon().start(this::listen);
  }

  /** Listens from now on, and raises the signal whenever it rings. */
  static Bell listen(DataSource database, Signal signal) throws SQLException {
    Connection connection = database.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("listen outbox");
      return new Bell(connection, signal);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** There is something to publish. */
  static void ring(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("notify outbox");
    }
  }

  /** Whether it would be heard. */
  boolean isHeard() {
    return thread.isAlive();
  }

  private void listen() {
    try {
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (!closing) {
        PGNotification[] rung = postgres.getNotifications(LISTEN_MILLIS);
        if (rung != null && rung.length > 0) {
          signal.raise();
        }
      }
    } catch (SQLException e) {
      LOG.debugf("The bell is not heard any more: %s", e);
      signal.raise();
    }
  }

  @Override
  public void close() throws SQLException {
    closing = true;
    try (connection) {
      if (thread.join(Duration.ofSeconds(2))) {
        try (var statement = connection.createStatement()) {
          statement.execute("unlisten outbox");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
