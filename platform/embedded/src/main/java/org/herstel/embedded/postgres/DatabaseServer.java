package org.herstel.embedded.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.herstel.embedded.process.Server;

/** A real PostgreSQL server, wherever it runs. */
public interface DatabaseServer extends Server {
  /** The superuser's name. */
  String SUPERUSER = "postgres";

  /** Where clients find a database of it. */
  String jdbcUrl(String database);

  /** A connection of the superuser. */
  Connection connect(String database) throws SQLException;

  /** Makes sure that a service's database is there, with its roles and their rights. */
  default void createDatabase(ServiceDatabase database) {
    try {
      database.makeWith(this::connect);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database " + database.name(), e);
    }
  }
}
