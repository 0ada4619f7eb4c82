package org.herstel.kit.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.herstel.test.TestDatabase;

/**
 * Cuts database sessions at a chosen step, as the end of the service's process would: the server
 * ends the session, the transaction is gone and the client has no answer.
 */
public final class Crash implements AutoCloseable {
  private final TestDatabase database;
  private final List<String> undo = new ArrayList<>();

  public Crash(TestDatabase database) {
    this.database = database;
    run(
        "create sequence crash_number",
        """
        create function crash() returns trigger language plpgsql as $$
        begin
          if nextval('crash_number') <= tg_argv[0]::int then
            perform pg_terminate_backend(pg_backend_pid());
            perform pg_sleep(10);
          end if;
          return null;
        end $$\
        """);
  }

  /** Right after the first {@code times} statements of this kind. */
  public Crash after(String operation, String table, int times) {
    run(
        "create trigger crash_after after %s on %s for each statement execute function crash(%d)"
            .formatted(operation, table, times));
    undo.add("drop trigger crash_after on " + table);
    return this;
  }

  /** When the first {@code times} transactions that change a row so are about to be committed. */
  public Crash beforeCommitOf(String operation, String table, int times) {
    run(
        "create constraint trigger crash_commit after %s on %s deferrable initially deferred for each row execute function crash(%d)"
            .formatted(operation, table, times));
    undo.add("drop trigger crash_commit on " + table);
    return this;
  }

  /** How often it was asked whether to crash: more often than it did, once all went well. */
  public int times() {
    try (Connection connection = database.connect();
        var rows =
            connection.createStatement().executeQuery("select last_value from crash_number")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the session of this connection from outside. */
  public static void cut(TestDatabase database, Connection victim) {
    try (Connection connection = database.connect();
        var pid = victim.createStatement().executeQuery("select pg_backend_pid()")) {
      pid.next();
      try (var kill = connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
        kill.setInt(1, pid.getInt(1));
        kill.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    undo.add("drop function crash()");
    undo.add("drop sequence crash_number");
    run(undo.toArray(String[]::new));
  }

  private void run(String... statements) {
    try (Connection connection = database.connectAsOwner();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
