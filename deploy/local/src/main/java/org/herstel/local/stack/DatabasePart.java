package org.herstel.local.stack;

import java.nio.file.Path;
import java.util.Map;
import org.herstel.embedded.postgres.PostgresConfig;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.embedded.postgres.ServiceDatabase;
import org.herstel.embedded.process.Guard;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;
import org.herstel.local.token.Secrets;

/**
 * The database server, with a database and two roles per service. What it has said is committed
 * survives a power loss.
 */
final class DatabasePart implements Part {
  private final PostgresConfig config;
  private final Secrets secrets;
  private final Guard guard;
  private PostgresServer server;

  DatabasePart(Home home, Ports ports, Secrets secrets, Guard guard) {
    this.secrets = secrets;
    this.guard = guard;
    this.config =
        new PostgresConfig(
            home.programs(),
            dataDirectory(home),
            home.log(name()),
            ports.number(Port.POSTGRES),
            secrets.databasePassword(PostgresServer.SUPERUSER),
            Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "shared_buffers", "128MB",
                "max_wal_size", "2GB",
                "checkpoint_timeout", "15min",
                "max_connections", "500",
                "log_line_prefix", "%m [%p] %q%d "));
  }

  static Path dataDirectory(Home home) {
    return home.data().resolve("postgresql");
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Path log() {
    return config.log();
  }

  @Override
  public Process start() {
    if (server == null) {
      server = PostgresServer.start(config, guard);
      for (Service service : Service.values()) {
        server.createDatabase(
            new ServiceDatabase(
                service.database(),
                secrets.databasePassword(service.database()),
                secrets.databasePassword(service.owner())));
      }
    } else {
      guard.release(server.process().pid());
      server.restart();
    }
    return server.process();
  }

  @Override
  public void stop() {
    server.close();
  }
}
