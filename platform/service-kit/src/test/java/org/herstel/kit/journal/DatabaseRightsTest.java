package org.herstel.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.herstel.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the role that a service works with may do to the kit's own tables. */
class DatabaseRightsTest {
  private static final String DENIED = "permission denied for table ";

  private final PlainJournal journal = new PlainJournal("rights");
  private final TestDatabase made = journal.made();

  @BeforeEach
  void say() {
    journal.say(List.of("one"), "said");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void a_service_cannot_change_what_it_has_said() throws Exception {
    try (Connection service = made.connect()) {
      for (String sql :
          List.of(
              "update journal set data = ''",
              "delete from journal",
              "truncate journal",
              "select * from journal for update")) {
        assertThatThrownBy(() -> run(service, sql))
            .as(sql)
            .hasMessageContaining(DENIED + "journal");
      }
      assertThatThrownBy(() -> run(service, "alter table journal disable trigger all"))
          .hasMessageContaining("must be owner of table journal");
    }
    assertThat(journal.count("select count(*) from journal")).isEqualTo(1);
  }

  @Test
  void nor_can_the_owner_without_taking_the_guard_away() throws Exception {
    try (Connection owner = made.connectAsOwner()) {
      for (String sql :
          List.of("update journal set data = ''", "delete from journal", "truncate journal")) {
        assertThatThrownBy(() -> run(owner, sql)).as(sql).hasMessageContaining("append-only");
      }
    }
  }

  @Test
  void a_service_cannot_pretend_that_a_migration_ran() throws Exception {
    try (Connection service = made.connect()) {
      for (String sql :
          List.of(
              "delete from flyway_schema_history",
              "update flyway_schema_history set success = false",
              "insert into flyway_schema_history select * from flyway_schema_history")) {
        assertThatThrownBy(() -> run(service, sql))
            .as(sql)
            .hasMessageContaining(DENIED + "flyway_schema_history");
      }
    }
  }
}
