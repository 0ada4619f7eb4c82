package org.herstel.embedded.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.herstel.embedded.process.Server;
import org.postgresql.PGConnection;

/** A real PostgreSQL server, wherever it runs. */
public interface DatabaseServer extends Server {
  /** The superuser's name. */
  String SUPERUSER = "postgres";

  /** Where clients find a database of it. */
  String jdbcUrl(String database);

  /** A connection of the superuser. */
  Connection connect(String database) throws SQLException;

  /**
   * Makes sure that a database exists, owned by a login role of the same name with this password.
   *
   * @param name lower-case letters and digits
   */
  default void createDatabase(String name, String password) {
    try (Connection connection = connect(SUPERUSER);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
        statement.execute("create role " + name + " login");
      }
      statement.execute(
          "alter role %s password '%s'"
              .formatted(name, connection.unwrap(PGConnection.class).escapeLiteral(password)));
      if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke connect on database " + name + " from public");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database " + name, e);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
