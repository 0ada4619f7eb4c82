package org.herstel.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.postgres.PostgresConfig;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.embedded.postgres.ServiceDatabase;
import org.herstel.embedded.process.FreePort;
import org.herstel.embedded.process.Guard;
import org.herstel.embedded.tokens.TokenIssuer;
import org.herstel.events.Topics;

/** A broker and a database server in a temporary directory that goes when the JVM ends. */
final class RunningStack implements StackControl {
  /** Enough to see records of different complaints in different partitions. */
  private static final int MOST_PARTITIONS = 4;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final KafkaBroker broker;
  private final PostgresServer postgres;
  private final TokenIssuer issuer = TokenIssuer.create();
  private final AtomicInteger databases = new AtomicInteger();
  private final Map<String, String> serviceConfig;

  private RunningStack(KafkaBroker broker, PostgresServer postgres) {
    this.broker = broker;
    this.postgres = postgres;
    this.serviceConfig = configureService();
  }

  static RunningStack start() {
    Guard guard = Guard.start();
    Path home = temporaryHome();
    guard.removeAtEnd(home);
    Runtime.getRuntime().addShutdownHook(new Thread(guard::close));
    CompletableFuture<PostgresServer> postgres =
        CompletableFuture.supplyAsync(() -> PostgresServer.start(postgres(home), guard));
    KafkaBroker broker = KafkaBroker.start(broker(home), guard);
    return new RunningStack(broker, postgres.join());
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
        Topics.ALL.stream()
            .map(topic ->
                new BrokerTopic(
                    topic.name(), Math.min(topic.partitions(), MOST_PARTITIONS), topic.settings()))
            .toList(),
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
        Map.of("log.index.size.max.bytes", "65536"));
  }

  private static PostgresConfig postgres(Path home) {
    return new PostgresConfig(
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "herstel-postgresql-" + System.getProperty("user.name")),
        home.resolve("postgresql"),
        home.resolve("postgresql.log"),
        FreePort.any(),
        secret(18),
        Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "on",
            "shared_buffers", "64MB",
            "max_connections", "200"));
  }

  private Map<String, String> configureService() {
    Map<String, String> database = createDatabase();
    Map<String, String> config = new TreeMap<>();
    config.put("kafka.bootstrap.servers", getBootstrapServers());
    config.put("quarkus.datasource.jdbc.url", database.get("url"));
    config.put("quarkus.datasource.username", database.get("username"));
    config.put("quarkus.datasource.password", database.get("password"));
    config.put("quarkus.flyway.username", ServiceDatabase.owner(database.get("username")));
    config.put("quarkus.flyway.password", database.get("ownerPassword"));
    config.put("mp.jwt.verify.publickey", issuer.publicKeyPem());
    config.put("mp.jwt.verify.issuer", TokenIssuer.ISSUER);
    config.put("mp.jwt.verify.audiences", TokenIssuer.AUDIENCE);
    config.put("herstel.links.keys", "k1:" + secret(32));
    return config;
  }

  private static String secret(int bytes) {
    byte[] secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  @Override
  public Map<String, String> getServiceConfig() {
    return serviceConfig;
  }

  @Override
  public String getBootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String getPrivateKeyPem() {
    return issuer.privateKeyPem();
  }

  @Override
  public void pauseBroker() {
    broker.pause();
  }

  @Override
  public void resumeBroker() {
    broker.resume();
  }

  @Override
  public void killBroker() {
    broker.kill();
  }

  @Override
  public void stopBroker() {
    broker.close();
  }

  @Override
  public void restartBroker() {
    broker.restart();
  }

  @Override
  public void pausePostgres() {
    postgres.pause();
  }

  @Override
  public void resumePostgres() {
    postgres.resume();
  }

  @Override
  public void killPostgres() {
    postgres.kill();
  }

  @Override
  public void stopPostgres() {
    postgres.close();
  }

  @Override
  public void restartPostgres() {
    postgres.restart();
  }

  @Override
  public Map<String, String> createDatabase() {
    String name = "test" + databases.incrementAndGet();
    String password = secret(18);
    String ownerPassword = secret(18);
    postgres.createDatabase(new ServiceDatabase(name, password, ownerPassword));
    return Map.of(
        "url",
        postgres.jdbcUrl(name),
        "username",
        name,
        "password",
        password,
        "ownerPassword",
        ownerPassword);
  }
}
