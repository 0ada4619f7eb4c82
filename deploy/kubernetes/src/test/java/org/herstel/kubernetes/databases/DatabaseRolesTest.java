package org.herstel.kubernetes.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.herstel.embedded.postgres.PostgresConfig;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.herstel.kubernetes.render.Overlays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL that a new database cluster runs, run by PostgreSQL, with the migrations after it. */
class DatabaseRolesTest {
  private static final String SERVICE = "intake";
  private static final String OWNER = "intake_owner";
  private static final String PASSWORD = "only-here";

  @TempDir private Path directory;

  @Test
  void theOwnerMigratesAndTheServiceWorksWithWhatIsThere() throws SQLException, IOException {
    PostgresConfig config =
        new PostgresConfig(
            Path.of(
                System.getProperty("java.io.tmpdir"),
                "herstel-postgresql-" + System.getProperty("user.name")),
            directory.resolve("data"),
            directory.resolve("postgresql.log"),
            FreePort.any(),
            PASSWORD,
            Map.of());
    try (Guard guard = Guard.start();
        PostgresServer server = PostgresServer.start(config, guard)) {
      bootstrap(server);
      migrate(server);
      try (Connection service =
              DriverManager.getConnection(server.jdbcUrl(SERVICE), SERVICE, PASSWORD);
          Statement statement = service.createStatement()) {
        statement.execute("select count(*) from journal");
        assertThat(statement.executeUpdate("delete from outbox")).isZero();
        for (String ddl : new String[] {"create table more (id int)", "drop table outbox"}) {
          assertThatThrownBy(() -> statement.execute(ddl)).as(ddl).hasMessageStartingWith("ERROR:");
        }
      }
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.jdbcUrl("postgres"), SERVICE, PASSWORD))
          .hasMessageContaining("permission denied for database");
    }
  }

  /** What the operator does with the section {@code initdb}. */
  private static void bootstrap(PostgresServer server) throws SQLException, IOException {
    JsonNode initdb =
        Overlays.production()
            .find("Cluster", "intake-db")
            .orElseThrow()
            .spec()
            .at("/bootstrap/initdb");
    assertThat(initdb.path("owner").asText()).isEqualTo(OWNER);
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
      statement.execute("create database %s owner %s".formatted(SERVICE, OWNER));
      for (JsonNode sql : initdb.path("postInitSQL")) {
        statement.execute(sql.asText());
      }
      statement.execute("alter role %s password '%s'".formatted(SERVICE, PASSWORD));
    }
    try (Connection connection = server.connect(SERVICE);
        Statement statement = connection.createStatement()) {
      for (JsonNode sql : initdb.path("postInitApplicationSQL")) {
        statement.execute(sql.asText());
      }
    }
  }

  private static void migrate(PostgresServer server) {
    Flyway.configure()
        .dataSource(server.jdbcUrl(SERVICE), OWNER, PASSWORD)
        .locations(
            "filesystem:../../platform/service-kit/target/classes/db/kit",
            "filesystem:../../intake-service/target/classes/db/service")
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
