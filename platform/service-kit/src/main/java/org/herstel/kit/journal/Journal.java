package org.herstel.kit.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The one way to write: a transaction that locks its streams, reads the time, and at its end writes
 * events, outbox and timers, each with one statement.
 */
@ApplicationScoped
public class Journal {
  /**
   * In seconds. What waits for a database that is away must not be told, when it comes back, that
   * it took too long: that would look like a fault of the work.
   */
  private static final int NO_TIMEOUT = 24 * 60 * 60;

  /** For so long a request waits for a service that may not act yet. */
  private static final Duration AT_START = Duration.ofSeconds(2);

  private final DataSource database;
  private final Source source;
  private final TransactionTime time;
  private final Signals signals;
  private final Readiness readiness;
  private final Instance<EntityManager> hibernate;

  public Journal(
      DataSource database,
      Source source,
      TransactionTime time,
      Signals signals,
      Readiness readiness,
      Instance<EntityManager> hibernate) {
    this.database = database;
    this.source = source;
    this.time = time;
    this.signals = signals;
    this.readiness = readiness;
    this.hibernate = hibernate;
  }

  /** Runs {@code work} with these streams locked; again if another transaction was in the way. */
  public <T> T write(Collection<String> subjects, Function<StreamTransaction, T> work) {
    return inTransaction(session -> work.apply(session.lock(subjects)));
  }

  /**
   * Runs {@code work} before and after the streams are locked.
   *
   * @throws NotReady until the start check is through
   */
  public <T> T inTransaction(Function<JournalSession, T> work) {
    awaitReadiness();
    return Retries.onContention(() -> once(work));
  }

  /**
   * Runs {@code work} while the service is closed to everything else: for the import of what a
   * restored database lacks.
   */
  public <T> T whileClosed(Function<JournalSession, T> work) {
    return Retries.onContention(() -> once(work));
  }

  /** A service that has just started mostly needs a moment more: rather that than an error. */
  private void awaitReadiness() {
    try {
      if (!readiness.await(AT_START)) {
        throw new NotReady(readiness.why());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReady(readiness.why());
    }
  }

  private <T> T once(Function<JournalSession, T> work) {
    Written<T> written =
        QuarkusTransaction.requiringNew()
            .timeout(NO_TIMEOUT)
            .call(() -> {
              hibernateFirst();
              try (Connection connection = database.getConnection()) {
                var session = new LockedStreams(connection, source, time);
                T result = work.apply(session);
                session.flush();
                return new Written<>(result, session);
              } catch (SQLException e) {
                throw new JournalFailure(e);
              }
            });
    written.session.committed(signals);
    return written.result;
  }

  /**
   * Lets Hibernate join the transaction before the first connection is taken: it is then asked
   * before the pool to write and to give its connection back, so that the pool finds none open.
   */
  private void hibernateFirst() {
    hibernate.stream().forEach(EntityManager::isJoinedToTransaction);
  }

  /** The database failed; what was under way was rolled back. */
  public static final class JournalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalFailure(SQLException cause) {
      super(cause);
    }
  }

  private record Written<T>(T result, LockedStreams session) {}

  /** Own events of a stream in order, for auditors. */
  public List<JournalEntry> read(String subject) {
    try (Connection connection = database.getConnection()) {
      return JournalTable.read(connection, subject);
    } catch (SQLException e) {
      throw new JournalFailure(e);
    }
  }
}
