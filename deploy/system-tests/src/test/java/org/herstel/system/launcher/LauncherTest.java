package org.herstel.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.local.launch.Port;
import org.herstel.local.stack.Readiness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of a stack, told in order: starting it twice, and killing parts of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
  /** Long, because whole stacks are started on machines that may be busy with other work. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Herstel herstel;
  private Path home;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    home = directory.resolve("a home with spaces");
    herstel = Herstel.in(home);
    Herstel.Answer up = herstel.run("up", "--detach");
    assertThat(up.code()).as(up.output()).isZero();
    assertThat(up.output()).contains("http://localhost:" + herstel.port(Port.INTAKE));
  }

  @AfterAll
  void stop() throws Exception {
    herstel.run("down");
  }

  @Test
  @Order(1)
  void a_second_start_says_what_runs_and_is_no_error() throws Exception {
    Herstel.Answer again = herstel.run("up");
    assertThat(again.code()).isZero();
    assertThat(again.output()).contains("running already").contains("notification");
    assertThat(herstel.run("status").code()).isZero();
  }

  @Test
  @Order(2)
  void a_start_beside_it_names_every_taken_port() throws Exception {
    Path elsewhere = home.resolveSibling("elsewhere");
    Herstel.Answer other = herstel.elsewhere(elsewhere).run("up");
    assertThat(other.code()).isEqualTo(1);
    for (Port port : Port.values()) {
      assertThat(other.output()).contains("port " + herstel.port(port)).contains(port.variable());
    }
  }

  @Test
  @Order(2)
  void counts_of_replicas_that_make_no_sense_are_all_named() throws Exception {
    Herstel.Answer scaled = herstel.run("scale", "billing=2", "followup=0", "intake=many");
    assertThat(scaled.code()).isEqualTo(1);
    assertThat(scaled.output())
        .contains("no service 'billing'")
        .contains("followup=0")
        .contains("'many' is not a number");
    Herstel.Answer up = herstel.run("up", "--replicas", "followup=2");
    assertThat(up.code()).isEqualTo(1);
    assertThat(up.output()).contains("./herstel scale followup=2");
  }

  @Test
  @Order(3)
  void a_killed_service_is_started_again() throws Exception {
    ProcessHandle killed = herstel.process("followup").orElseThrow();
    killed.destroyForcibly();
    await().atMost(PATIENCE).until(() -> !killed.isAlive() && isReady(Port.FOLLOWUP));
    assertThat(herstel.process("followup")).isPresent();
    assertThat(herstel.run("logs", "launcher").output()).contains("followup ended with code 137");
  }

  @Test
  @Order(4)
  void nothing_outlives_a_killed_launcher() throws Exception {
    write("kept");
    List<ProcessHandle> all = herstel.processes();
    assertThat(all).hasSize(7).allMatch(ProcessHandle::isAlive);
    herstel.launcher().destroyForcibly();

    assertThat(herstel.run("down").code()).isZero();

    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(herstel.run("status").code()).isEqualTo(3);
  }

  @Test
  @Order(5)
  void data_outlive_the_stack_and_sigterm_ends_it_in_order() throws Exception {
    Path output = home.resolveSibling("up.out");
    Process launcher = herstel.start(output, "up", "--replicas", "followup=2");
    await()
        .atMost(PATIENCE)
        .until(() -> Files.readString(output).contains("stops everything") || !launcher.isAlive());
    assertThat(read()).isEqualTo("kept");
    List<ProcessHandle> all = herstel.processes();
    assertThat(all).hasSize(8);
    assertThat(herstel.process("followup-2")).isPresent();
    assertThat(herstel.run("status").output())
        .contains("followup-2")
        .contains("http://localhost:" + (herstel.port(Port.FOLLOWUP) + 100));

    launcher.destroy();

    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(all).noneMatch(ProcessHandle::isAlive);
    assertThat(Files.readString(output)).contains("Stopped.");
  }

  private boolean isReady(Port port) throws InterruptedException {
    try (Readiness readiness = new Readiness()) {
      return readiness.isReady(
          URI.create("http://127.0.0.1:" + herstel.port(port) + "/q/health/ready"));
    }
  }

  private void write(String text) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table launcher_test as select '" + text + "'::text as text");
    }
  }

  private String read() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select text from launcher_test")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + herstel.port(Port.POSTGRES) + "/intake",
        "intake_owner",
        Files.readString(home.resolve("secrets/database-intake_owner")));
  }
}
