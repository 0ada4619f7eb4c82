package org.herstel.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * The database of one service and its two roles: one of the service's name, which reads and writes
 * rows, and one with {@code _owner} behind it, which owns everything and runs the migrations. The
 * SQL is in files beside this class, so that whoever makes databases otherwise uses the same.
 *
 * @param name of the service; lower-case letters and digits
 * @param password of the service's role
 * @param ownerPassword of the owner's role
 */
public record ServiceDatabase(String name, String password, String ownerPassword) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");
  private static final String MAINTENANCE = "postgres";

  /** Opens connections as a superuser. */
  @FunctionalInterface
  public interface Superuser {
    Connection connect(String database) throws SQLException;
  }

  /** Refuses names that would have to be quoted. */
  public ServiceDatabase {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'%s' cannot be a service's name: use lower-case letters and digits".formatted(name));
    }
  }

  /** The role that owns the database of a service. */
  public static String owner(String service) {
    return service + "_owner";
  }

  /**
   * Makes what is missing and sets passwords and rights. What a service owns that was made before
   * there were two roles goes over to the owner.
   */
  public void makeWith(Superuser superuser) throws SQLException {
    try (Connection connection = superuser.connect(MAINTENANCE)) {
      run(connection, "service-1-roles.sql");
      if (!exists(connection)) {
        run(connection, "service-2-database.sql");
      }
    }
    try (Connection connection = superuser.connect(name)) {
      run(connection, "service-3-rights.sql");
    }
  }

  private boolean exists(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select from pg_database where datname = ?")) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private void run(Connection connection, String file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          text(file)
              .replace("${SERVICE}", name)
              .replace("${PASSWORD}", quoted(password))
              .replace("${OWNER_PASSWORD}", quoted(ownerPassword)));
    }
  }

  private static String quoted(String secret) {
    return secret.replace("'", "''");
  }

  private static String text(String file) {
    try (var bytes = ServiceDatabase.class.getResourceAsStream(file)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
