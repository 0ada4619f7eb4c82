package org.herstel.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.process.Guard;
import org.herstel.embedded.process.OwnSession;
import org.herstel.embedded.process.Signals;

/**
 * A real PostgreSQL server as a child process, reachable on the loopback interface with SCRAM
 * passwords only. Its data survive {@link #kill} and {@link #close}.
 */
public final class PostgresServer implements DatabaseServer {
  private static final long PATIENCE_SECONDS = 30;

  private final PostgresConfig config;
  private final Guard guard;
  private Process process;

  private PostgresServer(PostgresConfig config, Guard guard) {
    this.config = config;
    this.guard = guard;
  }

  /**
   * Starts a server and returns when it takes connections. A server that an earlier, killed
   * launcher left on the same data is stopped first.
   *
   * @throws IllegalStateException with the end of its log when it does not come up
   */
  public static PostgresServer start(PostgresConfig config, Guard guard) {
    PostgresServer server = new PostgresServer(config, guard);
    server.launch();
    return server;
  }

  /** Stops the server that runs on a data directory, if one does. */
  public static void stopLeftOver(Path data) {
    PostmasterFile file = new PostmasterFile(data);
    file.server()
        .ifPresent(left -> {
          Signals.send(left.pid(), "CONT");
          Signals.send(left.pid(), "INT");
          left.onExit().completeOnTimeout(left, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        });
    try {
      file.delete();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take over the database in " + data, e);
    }
  }

  public Process process() {
    return process;
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + config.port() + "/" + database;
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, config.password());
  }

  @Override
  public void pause() {
    everyProcess().forEach(each -> Signals.send(each.pid(), "STOP"));
  }

  @Override
  public void resume() {
    everyProcess().forEach(each -> Signals.send(each.pid(), "CONT"));
  }

  @Override
  public void kill() {
    List<ProcessHandle> all = everyProcess();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    guard.release(process.pid());
  }

  @Override
  public void restart() {
    close();
    launch();
  }

  @Override
  public void close() {
    if (!process.isAlive()) {
      return;
    }
    resume();
    Signals.send(process.pid(), "INT");
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
      guard.release(process.pid());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<ProcessHandle> everyProcess() {
    List<ProcessHandle> all = new ArrayList<>();
    all.add(process.toHandle());
    process.descendants().forEach(all::add);
    return all;
  }

  private void launch() {
    try {
      Files.createDirectories(config.log().toAbsolutePath().getParent());
      Path programs = PostgresBinaries.unpackBelow(config.programs());
      if (!Files.exists(config.data().resolve("PG_VERSION"))) {
        new DataDirectory(config).initialise(programs);
      }
      stopLeftOver(config.data());
      process = config.spawn(OwnSession.command(Unprivileged.command(serverCommand(programs))));
      guard.watch(process.pid(), "INT");
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start PostgreSQL", e);
    }
  }

  private List<String> serverCommand(Path programs) {
    List<String> command = new ArrayList<>();
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", config.data().toAbsolutePath().toString()));
    command.addAll(List.of("-p", String.valueOf(config.port())));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories="));
    config.settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return command;
  }

  private void awaitReady() {
    PostmasterFile file = new PostmasterFile(config.data());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (!file.saysReady()) {
        if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
          guard.release(process.pid());
          throw config.startFailure("it ended before it was ready");
        }
        if (System.nanoTime() > deadline) {
          close();
          throw config.startFailure("it was not ready within " + PATIENCE_SECONDS + " s");
        }
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw config.startFailure("the start was interrupted");
    }
  }
}
