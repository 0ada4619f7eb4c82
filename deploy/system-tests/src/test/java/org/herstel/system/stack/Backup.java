package org.herstel.system.stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of one service's database as of one moment, taken in one snapshot while the service
 * works, as {@code pg_dump} does.
 */
public final class Backup {
  private static final String TABLES =
      "select tablename from pg_tables where schemaname = 'public'"
          + " and tablename <> 'flyway_schema_history' order by tablename";

  private static final String IDENTITIES =
      "select table_name || '.' || column_name from information_schema.columns"
          + " where table_schema = 'public' and is_identity = 'YES'";

  private final Map<String, byte[]> tables = new LinkedHashMap<>();

  private Backup() {}

  static Backup of(Connection connection) throws SQLException {
    Backup backup = new Backup();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    for (String table : texts(connection, TABLES)) {
      var rows = new ByteArrayOutputStream();
      try {
        copies(connection).copyOut("copy " + table + " to stdout (format binary)", rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      backup.tables.put(table, rows.toByteArray());
    }
    connection.rollback();
    return backup;
  }

  /** Replaces what is there by what was; for a superuser, as the journal refuses to be emptied. */
  void putBack(Connection superuser) throws SQLException {
    superuser.setAutoCommit(false);
    try (Statement statement = superuser.createStatement()) {
      statement.execute("set local session_replication_role = replica");
      statement.execute("truncate " + String.join(", ", tables.keySet()));
      for (var table : tables.entrySet()) {
        copies(superuser)
            .copyIn(
                "copy " + table.getKey() + " from stdin (format binary)",
                new ByteArrayInputStream(table.getValue()));
      }
      for (String identity : texts(superuser, IDENTITIES)) {
        String[] both = identity.split("\\.");
        statement.execute(
            "select setval(pg_get_serial_sequence('%s', '%s'), (select coalesce(max(%s), 0) + 1 from %s), false)"
                .formatted(both[0], both[1], both[1], both[0]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    superuser.commit();
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
