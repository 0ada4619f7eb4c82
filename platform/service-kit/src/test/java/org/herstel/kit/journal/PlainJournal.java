package org.herstel.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.herstel.events.ComplaintEvent;
import org.herstel.test.Postgres;
import org.herstel.test.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** The journal of a service that consists of nothing else, in an empty database of its own. */
public final class PlainJournal {
  private final PGSimpleDataSource database = new PGSimpleDataSource();
  private final Source source;
  private final Signals signals = new Signals();
  private final TestDatabase made = Postgres.newDatabase();

  public PlainJournal(String service) {
    database.setUrl(made.url());
    database.setUser(made.username());
    database.setPassword(made.password());
    source = new Source("/herstel/", service);
    Flyway.configure()
        .dataSource(made.url(), made.owner(), made.ownerPassword())
        .locations("db/kit")
        .load()
        .migrate();
  }

  TestDatabase made() {
    return made;
  }

  public DataSource database() {
    return database;
  }

  public Source source() {
    return source;
  }

  public Signals signals() {
    return signals;
  }

  /** One event on each of these streams. */
  public void say(Collection<String> subjects, String word) {
    write(
        subjects,
        transaction ->
            subjects.forEach(subject ->
                transaction.append(
                    subject,
                    1,
                    Origin.service(),
                    List.of(new ComplaintEvent.FactOutOfStep("type", "said", word)))));
  }

  public void write(Collection<String> subjects, Consumer<StreamTransaction> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var session = new LockedStreams(connection, source, new TransactionTime(Duration.ZERO));
      work.accept(session.lock(subjects));
      session.flush();
      connection.commit();
      session.committed(signals);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs SQL that no service would. */
  public int run(String sql) {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count(String sql) {
    try (Connection connection = database.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
