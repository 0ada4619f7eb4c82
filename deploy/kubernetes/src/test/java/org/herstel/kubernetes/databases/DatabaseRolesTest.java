package org.herstel.kubernetes.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.herstel.embedded.postgres.ServiceDatabase.owner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.herstel.embedded.postgres.PostgresConfig;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.embedded.postgres.ServiceDatabase;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.herstel.kubernetes.render.Overlays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL that a new database cluster runs, run by PostgreSQL, with the migrations after it. */
class DatabaseRolesTest {
  private static final String SERVICE = "intake";
  private static final String PASSWORD = "only-here";

  /** Everything about roles, owners and rights that SQL can have changed. */
  private static final List<String> RIGHTS =
      List.of(
          "select rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,"
              + " rolcanlogin from pg_roles where rolname like '%1$s%%' order by 1",
          "select datname, datdba::regrole, datacl from pg_database where datname = '%1$s'",
          "select nspname, nspowner::regrole, nspacl from pg_namespace where nspname = 'public'",
          "select defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype, defaclacl"
              + " from pg_default_acl order by 3",
          "select relname, relowner::regrole, relacl from pg_class"
              + " where relnamespace = 'public'::regnamespace order by 1");

  @TempDir private Path directory;

  @Test
  void theOwnerMigratesAndTheServiceWorksWithWhatIsThere() throws SQLException, IOException {
    try (Guard guard = Guard.start();
        PostgresServer server = PostgresServer.start(config(), guard)) {
      bootstrap(server, SERVICE);
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

  @ParameterizedTest
  @ValueSource(strings = {"intake", "resolution", "followup", "notification"})
  void theRightsAreThoseOfEveryOtherWayToRunIt(String service) throws SQLException, IOException {
    try (Guard guard = Guard.start();
        PostgresServer server = PostgresServer.start(config(), guard)) {
      bootstrap(server, service);
      List<String> here = rights(server, service);
      assertThat(here).anyMatch(right -> right.contains(service + "=arwd/" + owner(service)));
      new ServiceDatabase(service, PASSWORD, PASSWORD).makeWith(server::connect);
      assertThat(rights(server, service)).isEqualTo(here);
    }
  }

  private static List<String> rights(PostgresServer server, String service) throws SQLException {
    List<String> rights = new ArrayList<>();
    try (Connection connection = server.connect(service);
        Statement statement = connection.createStatement()) {
      for (String query : RIGHTS) {
        try (ResultSet rows = statement.executeQuery(query.formatted(service))) {
          while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
              row.add(rows.getString(column));
            }
            rights.add(String.join(" ", row.stream().map(String::valueOf).toList()));
          }
        }
      }
    }
    return rights;
  }

  private PostgresConfig config() {
    return new PostgresConfig(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "herstel-postgresql-" + System.getProperty("user.name")),
        directory.resolve("data"),
        directory.resolve("postgresql.log"),
        FreePort.any(),
        PASSWORD,
        Map.of());
  }

  /** What the operator does with the sections {@code initdb} and {@code managed}. */
  private static void bootstrap(PostgresServer server, String service)
      throws SQLException, IOException {
    JsonNode initdb =
        Overlays.production()
            .find("Cluster", service + "-db")
            .orElseThrow()
            .spec()
            .at("/bootstrap/initdb");
    String owner = owner(service);
    assertThat(initdb.path("owner").asText()).isEqualTo(owner);
    assertThat(initdb.path("database").asText()).isEqualTo(service);
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create role %s login password '%s'".formatted(owner, PASSWORD));
      statement.execute("create database %s owner %s".formatted(service, owner));
      for (JsonNode sql : initdb.path("postInitSQL")) {
        statement.execute(sql.asText());
      }
      statement.execute("alter role %s password '%s'".formatted(service, PASSWORD));
    }
    try (Connection connection = server.connect(service);
        Statement statement = connection.createStatement()) {
      for (JsonNode sql : initdb.path("postInitApplicationSQL")) {
        statement.execute(sql.asText());
      }
    }
  }

  private static void migrate(PostgresServer server) {
    Flyway.configure()
        .dataSource(server.jdbcUrl(SERVICE), owner(SERVICE), PASSWORD)
        .locations(
            "filesystem:../../platform/service-kit/target/classes/db/kit",
            "filesystem:../../intake-service/target/classes/db/service")
        .outOfOrder(true)
        .load()
        .migrate();
  }
}
