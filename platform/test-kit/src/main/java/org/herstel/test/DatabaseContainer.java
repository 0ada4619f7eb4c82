package org.herstel.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.herstel.embedded.postgres.DatabaseServer;
import org.herstel.embedded.postgres.PostgresConfig;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL server in a container. */
final class DatabaseContainer extends ContainerServer implements DatabaseServer {
  private static final int PORT = 5432;

  /** For the memory that parallel queries share; an engine gives 64 MiB. */
  private static final long SHARED_MEMORY = 256L * 1024 * 1024;

  private final PostgreSQLContainer postgres;

  private DatabaseContainer(PostgreSQLContainer postgres) {
    super(postgres, PORT);
    this.postgres = postgres;
  }

  /** One that is not started yet. */
  static DatabaseContainer of(String image) {
    return new DatabaseContainer(
        new PostgreSQLContainer(image)
            .withUsername(SUPERUSER)
            .withPassword(ServerSettings.secret(18))
            .withDatabaseName(SUPERUSER)
            .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", PostgresConfig.LOCALE))
            .withSharedMemorySize(SHARED_MEMORY)
            .withCommand(command()));
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s"
        .formatted(postgres.getHost(), postgres.getMappedPort(PORT), database);
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, postgres.getPassword());
  }

  @Override
  void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection = connect(SUPERUSER)) {
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("PostgreSQL does not answer after its start", e);
        }
        pauseBetweenQuestions();
      }
    }
  }

  /** The image has SIGINT as its signal to stop, which ends connections. */
  @Override
  void askToEnd() {
    engine().stopContainerCmd(id()).withTimeout((int) PATIENCE.toSeconds()).exec();
  }

  private static void pauseBetweenQuestions() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL starts", e);
    }
  }

  private static String[] command() {
    List<String> command = new ArrayList<>(List.of("postgres"));
    ServerSettings.POSTGRES.forEach(
        (name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command.toArray(String[]::new);
  }
}
