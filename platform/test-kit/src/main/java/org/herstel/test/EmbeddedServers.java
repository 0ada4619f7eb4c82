package org.herstel.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.postgres.PostgresConfig;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;

/** Servers as child processes, in a temporary directory that goes when the JVM ends. */
record EmbeddedServers(KafkaBroker broker, PostgresServer postgres) implements Servers {
  static Servers start() {
    Guard guard = Guard.start();
    Path home = temporaryHome();
    guard.removeAtEnd(home);
    Runtime.getRuntime().addShutdownHook(new Thread(guard::close));
    CompletableFuture<PostgresServer> postgres =
        CompletableFuture.supplyAsync(() -> PostgresServer.start(postgres(home), guard));
    KafkaBroker broker = KafkaBroker.start(broker(home), guard);
    return new EmbeddedServers(broker, postgres.join());
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  private static Path temporaryHome() {
    try {
      return Files.createTempDirectory("herstel-test-");
    } catch (IOException e) {
      throw new UncheckedIOException("no place for the test stack's data", e);
    }
  }

  private static BrokerConfig broker(Path home) {
    return new BrokerConfig(
        home.resolve("kafka"),
        FreePort.any(),
        FreePort.any(),
        home.resolve("kafka.log"),
        List.of(),
        ServerSettings.BROKER_JVM,
        ServerSettings.BROKER);
  }

  private static PostgresConfig postgres(Path home) {
    return new PostgresConfig(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "herstel-postgresql-" + System.getProperty("user.name")),
        home.resolve("postgresql"),
        home.resolve("postgresql.log"),
        FreePort.any(),
        ServerSettings.secret(18),
        ServerSettings.POSTGRES);
  }
}
