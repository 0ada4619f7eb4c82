package org.herstel.system.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;
import org.herstel.local.token.Secrets;

/** Looks into the services' databases; only where no API tells. */
public final class Databases {
  private final Ports ports;
  private final Secrets secrets;

  Databases(Home home, Ports ports) {
    this.ports = ports;
    this.secrets = new Secrets(home.secrets());
  }

  /** What a query answers in its first column. */
  public List<String> query(Service service, String sql) {
    try (Connection connection = connect(service);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> answer = new ArrayList<>();
      while (rows.next()) {
        answer.add(rows.getString(1));
      }
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException("%s cannot be asked %s".formatted(service, sql), e);
    }
  }

  /** The one number that a query answers. */
  public long count(Service service, String sql) {
    return Long.parseLong(query(service, sql).getFirst());
  }

  /** Takes a backup while the service works. */
  public Backup backup(Service service) throws SQLException {
    try (Connection connection = connect(service)) {
      return Backup.of(connection);
    }
  }

  /** Puts a backup in place of what is there; the service must not run. */
  public void putBack(Service service, Backup backup) throws SQLException {
    try (Connection superuser = connect(service, PostgresServer.SUPERUSER)) {
      backup.putBack(superuser);
    }
  }

  /** Runs migrations of a class path folder as a next release would; says how many there were. */
  public int migrate(Service service, String folder) {
    return Flyway.configure()
        .dataSource(url(service), service.owner(), secrets.databasePassword(service.owner()))
        .locations("classpath:" + folder)
        .outOfOrder(true)
        .ignoreMigrationPatterns("*:missing")
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private String url(Service service) {
    return "jdbc:postgresql://127.0.0.1:%d/%s"
        .formatted(ports.number(Port.POSTGRES), service.database());
  }

  private Connection connect(Service service) throws SQLException {
    return connect(service, service.database());
  }

  private Connection connect(Service service, String role) throws SQLException {
    return DriverManager.getConnection(url(service), role, secrets.databasePassword(role));
  }
}
