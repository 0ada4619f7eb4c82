package org.herstel.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @TempDir private Path directory;

  @Test
  void a_later_launcher_takes_over_from_a_server_that_was_left_running() throws Exception {
    PostgresConfig config = config();
    try (Guard guard = Guard.start();
        PostgresServer left = PostgresServer.start(config, guard)) {
      left.createDatabase(new ServiceDatabase("intake", "secret", "other"));
      try (PostgresServer next = PostgresServer.start(config, guard)) {
        assertThat(left.process().isAlive()).isFalse();
        assertThat(next.process().isAlive()).isTrue();
        next.createDatabase(new ServiceDatabase("intake", "secret", "other"));
        try (Connection connection =
            DriverManager.getConnection(next.jdbcUrl("intake"), "intake", "secret")) {
          assertThat(connection.isValid(5)).isTrue();
        }
      }
    }
  }

  @Test
  void nobody_gets_in_without_the_password() {
    PostgresConfig config = config();
    try (Guard guard = Guard.start();
        PostgresServer server = PostgresServer.start(config, guard)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void without_other_orders_a_commit_survives_a_power_loss() throws Exception {
    try (Guard guard = Guard.start();
        PostgresServer server = PostgresServer.start(config(), guard);
        Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        try (ResultSet rows = statement.executeQuery("show " + setting)) {
          rows.next();
          assertThat(rows.getString(1)).as(setting).isEqualTo("on");
        }
      }
    }
  }

  private PostgresConfig config() {
    return new PostgresConfig(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "herstel-postgresql-" + System.getProperty("user.name")),
        directory.resolve("data with space"),
        directory.resolve("postgresql.log"),
        FreePort.any(),
        "super-secret",
        Map.of());
  }
}
