package org.herstel.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database on the test server and the role that owns it. */
public record TestDatabase(String url, String username, String password) {

  /** A new connection of the owner. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }
}
