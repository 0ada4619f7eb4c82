package org.herstel.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.herstel.local.service.Service;

/**
 * The baseline: one-time tasks of db-scheduler that do nothing, in follow-up's database, polled by
 * its fastest strategy.
 */
final class OneTimeTasks implements AutoCloseable {
  private static final String NAME = "bench";
  private static final int THREADS = 10;

  private final HikariDataSource database;
  private final Scheduler scheduler;
  private final Map<String, Instant> ran = new ConcurrentHashMap<>();

  OneTimeTasks(LocalStack stack) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(stack.url(Service.FOLLOWUP));
    config.setUsername(Service.FOLLOWUP.owner());
    config.setPassword(stack.password(Service.FOLLOWUP));
    config.setMaximumPoolSize(THREADS + 5);
    database = new HikariDataSource(config);
    createTable();
    OneTimeTask<Void> task =
        Tasks.oneTime(NAME).execute((instance, _) -> ran.put(instance.getId(), Instant.now()));
    scheduler =
        Scheduler.create(database, task)
            .threads(THREADS)
            .pollingInterval(Duration.ofMillis(200))
            .pollUsingLockAndFetch(4, 20)
            .build();
    scheduler.start();
  }

  /** As its documentation has it for PostgreSQL. */
  private void createTable() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists scheduled_tasks");
      statement.execute(
          "create table scheduled_tasks (task_name text not null, task_instance text not null,"
              + " task_data bytea, execution_time timestamptz, picked boolean not null, picked_by"
              + " text, last_success timestamptz, last_failure timestamptz, consecutive_failures"
              + " int, last_heartbeat timestamptz, version bigint not null, priority smallint,"
              + " state text, primary key (task_name, task_instance))");
      statement.execute("create index on scheduled_tasks (execution_time)");
      statement.execute("create index on scheduled_tasks (last_heartbeat)");
    }
  }

  /** Runs so many that are due at the same moment; how many a second. */
  double fire(int count) throws SQLException, InterruptedException {
    Instant due = Instant.now().plusSeconds(5);
    schedule(count, due, Duration.ZERO);
    return Clocks.rate(count, due, ran(count));
  }

  /** How late tasks are that become due one after the other. */
  Percentiles lateness(int aSecond, int seconds) throws SQLException, InterruptedException {
    int count = aSecond * seconds;
    Instant first = Instant.now().plusSeconds(5);
    Duration step = Duration.ofSeconds(1).dividedBy(aSecond);
    schedule(count, first, step);
    ran(count);
    List<Double> millis =
        ran.entrySet().stream()
            .map(task -> {
              Instant due = first.plus(step.multipliedBy(Long.parseLong(task.getKey())));
              return Duration.between(due, task.getValue()).toNanos() / 1e6;
            })
            .toList();
    return Percentiles.of(millis);
  }

  private void schedule(int count, Instant first, Duration step) throws SQLException {
    ran.clear();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                    + " version) select ?, n::text, ?::timestamptz + n * ? * interval '1"
                    + " microsecond', false, 1 from generate_series(0, ? - 1) n")) {
      insert.setString(1, NAME);
      insert.setObject(2, first.atOffset(ZoneOffset.UTC));
      insert.setLong(3, step.toNanos() / 1000);
      insert.setInt(4, count);
      insert.executeUpdate();
      analyze(connection);
    }
  }

  private static void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) scheduled_tasks");
    }
  }

  /** Waits until all have run; when the last did. */
  private Instant ran(int count) throws InterruptedException {
    while (ran.size() < count) {
      Thread.sleep(20);
    }
    return ran.values().stream().max(Instant::compareTo).orElseThrow();
  }

  @Override
  public void close() throws SQLException {
    scheduler.stop();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table scheduled_tasks");
    }
    database.close();
  }
}
