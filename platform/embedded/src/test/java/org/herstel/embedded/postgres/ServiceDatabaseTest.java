package org.herstel.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceDatabaseTest {
  private static final String DENIED = "permission denied";
  private static final String OWNER_ONLY = "must be owner of";

  private Guard guard;
  private PostgresServer server;

  @BeforeAll
  void start(@TempDir Path directory) {
    guard = Guard.start();
    server =
        PostgresServer.start(
            new PostgresConfig(
                Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "herstel-postgresql-" + System.getProperty("user.name")),
                directory.resolve("data"),
                directory.resolve("postgresql.log"),
                FreePort.any(),
                "super-secret",
                Map.of("fsync", "off")),
            guard);
  }

  @AfterAll
  void stop() {
    server.close();
    guard.close();
  }

  private ServiceDatabase made(String name) {
    ServiceDatabase database = new ServiceDatabase(name, name + "'s secret", name + "'s key");
    server.createDatabase(database);
    return database;
  }

  private Connection asService(ServiceDatabase as, String where) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(where), as.name(), as.password());
  }

  private Connection asOwner(ServiceDatabase as, String where) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(where), ServiceDatabase.owner(as.name()), as.ownerPassword());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_service_works_with_tables_that_migrations_make_later_and_changes_none() throws Exception {
    ServiceDatabase one = made("working");
    try (Connection owner = asOwner(one, "working");
        Connection service = asService(one, "working")) {
      run(owner, "create table thing (id bigint generated always as identity, word text)");
      run(owner, "create sequence counter");

      run(service, "insert into thing (word) values ('a')");
      run(service, "update thing set word = 'b'");
      run(service, "select nextval('counter'), count(*) from thing");
      run(service, "delete from thing");

      for (String sql :
          new String[] {
            "create table mine (id int)",
            "create schema mine",
            "create temporary table mine (id int)",
            "create function mine() returns int language sql as 'select 1'",
            "truncate thing",
            "create role somebody",
            "create database mine"
          }) {
        assertThatThrownBy(() -> run(service, sql)).as(sql).hasMessageContaining(DENIED);
      }
      for (String sql :
          new String[] {
            "alter table thing add column more text",
            "drop table thing",
            "create index on thing (word)",
            "alter table thing owner to working",
            "alter table thing disable trigger all",
            "drop schema public",
            "alter database working set work_mem = '1GB'",
            "drop database working"
          }) {
        assertThatThrownBy(() -> run(service, sql)).as(sql).hasMessageContaining(OWNER_ONLY);
      }
      assertThatThrownBy(() -> run(service, "set role working_owner")).hasMessageContaining(DENIED);
    }
  }

  @Test
  void neither_role_of_a_service_opens_the_database_of_another() {
    ServiceDatabase one = made("one");
    ServiceDatabase other = made("other");
    assertThatThrownBy(() -> asService(one, "other")).hasMessageContaining(DENIED);
    assertThatThrownBy(() -> asOwner(one, "other")).hasMessageContaining(DENIED);
    assertThatCode(() -> asService(other, "other").close()).doesNotThrowAnyException();
  }

  @Test
  void what_a_service_owned_before_there_were_two_roles_goes_over_to_the_owner() throws Exception {
    try (Connection superuser = server.connect("postgres")) {
      run(superuser, "create role older login password 'once'");
      run(superuser, "create database older owner older");
    }
    try (Connection before =
        DriverManager.getConnection(server.jdbcUrl("older"), "older", "once")) {
      run(before, "create table kept (id bigserial, word text)");
      run(before, "create view seen as select word from kept");
      run(before, "insert into kept (word) values ('kept')");
    }

    ServiceDatabase older = made("older");
    made("older");

    try (Connection service = asService(older, "older");
        Connection owner = asOwner(older, "older")) {
      run(service, "insert into kept (word) select word from seen");
      assertThatThrownBy(() -> run(service, "drop table kept")).hasMessageContaining(OWNER_ONLY);
      assertThatThrownBy(() -> run(service, "create table mine (id int)"))
          .hasMessageContaining(DENIED);
      run(owner, "alter table kept add column more text");
      try (var rows =
          service
              .createStatement()
              .executeQuery(
                  "select count(*) from pg_class where pg_get_userbyid(relowner) = 'older'")) {
        rows.next();
        assertThat(rows.getInt(1)).isZero();
      }
    }
  }

  @Test
  void a_name_that_would_have_to_be_quoted_is_refused() {
    assertThatThrownBy(() -> new ServiceDatabase("a; drop", "", ""))
        .hasMessageContaining("cannot be a service's name");
  }
}
