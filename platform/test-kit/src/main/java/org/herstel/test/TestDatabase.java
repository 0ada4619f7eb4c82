package org.herstel.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.herstel.embedded.postgres.ServiceDatabase;

/**
 * A database on the test server with the roles that a service has.
 *
 * @param username the service's role, which reads and writes rows and nothing else
 * @param ownerPassword of the role that owns everything
 */
public record TestDatabase(String url, String username, String password, String ownerPassword) {

  /** A new connection of the service's role. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  /** A new connection of the role that runs the migrations: for tables and triggers of a test. */
  public Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(url, owner(), ownerPassword);
  }

  /** The role that runs the migrations. */
  public String owner() {
    return ServiceDatabase.owner(username);
  }
}
