package org.herstel.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.kafka.BrokerConfig;
import org.herstel.embedded.kafka.BrokerTopic;
import org.herstel.embedded.kafka.KafkaBroker;
import org.herstel.embedded.postgres.PostgresConfig;
import org.herstel.embedded.postgres.PostgresServer;
import org.herstel.embedded.postgres.ServiceDatabase;
import org.herstel.embedded.process.Guard;
import org.herstel.embedded.process.LogTail;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.events.Topics;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Replica;
import org.herstel.local.service.Service;
import org.herstel.local.service.ServiceEnvironment;
import org.herstel.local.stack.Readiness;
import org.herstel.local.token.Secrets;

/**
 * Starts a service once while its image is built, with a database and a broker of its own beside
 * it, so that the JVM writes down what a start loads and links. Arguments: the service, the cache
 * to write. Runs in the directory, and with the JVM, that the service is going to run with.
 */
final class Training {
  private static final Duration LONGEST_START = Duration.ofMinutes(10);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(10);

  private final Service service;
  private final Path cache;
  private final Path directory;
  private final Path log;
  private final Ports ports = Ports.of(Map.of());
  private final Secrets secrets;

  private Training(Service service, Path cache) throws IOException {
    this.service = service;
    this.cache = cache;
    this.directory = Files.createTempDirectory("training");
    this.log = directory.resolve("service.log");
    this.secrets = new Secrets(directory.resolve("secrets"));
  }

  public static void main(String[] arguments) throws Exception {
    Service service = Service.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Path cache = Path.of(arguments[1]);
    new Training(service, cache).run();
    System.out.printf("trained %s: %,d bytes%n", service.label(), Files.size(cache));
    System.exit(0);
  }

  private void run() throws Exception {
    try (Guard guard = Guard.start();
        PostgresServer database = PostgresServer.start(database(), guard);
        KafkaBroker broker = KafkaBroker.start(broker(), guard)) {
      database.createDatabase(
          new ServiceDatabase(
              service.database(),
              secrets.databasePassword(service.database()),
              secrets.databasePassword(service.owner())));
      Process process = start();
      guard.watch(process.pid(), "TERM");
      awaitReady(process);
      use();
      process.destroy();
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
        throw failure("wrote no cache on " + broker.bootstrapServers());
      }
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "java", "@jvm.options", "-XX:AOTCacheOutput=" + cache, "-jar", "quarkus-run.jar")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(ServiceEnvironment.of(new Replica(service, 1), ports, secrets));
    builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.number(Port.KAFKA));
    builder.environment().put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
    builder.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
    return builder.start();
  }

  private void awaitReady(Process process) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    try (Readiness readiness = new Readiness()) {
      while (!readiness.isReady(address("/q/health/ready"))) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw failure("did not become ready");
        }
        Thread.sleep(100);
      }
    }
  }

  /** What is asked of every service right after its start. */
  private void use() throws IOException, InterruptedException {
    String token = secrets.issuer().sign(TokenClaims.of("operator", "training"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path :
          List.of("/q/metrics", "/q/health/live", "/v1/parked", "/v1/journal/none")) {
        HttpRequest request =
            HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 500) {
          throw failure("answers %s with %d".formatted(path, status));
        }
      }
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + ports.number(service.port()) + path);
  }

  private IllegalStateException failure(String what) {
    return new IllegalStateException(
        "%s %s; the end of its log:%n%s"
            .formatted(service.label(), what, String.join("\n", LogTail.of(log, 40))));
  }

  private PostgresConfig database() {
    return new PostgresConfig(
        directory.resolve("programs"),
        directory.resolve("database"),
        directory.resolve("database.log"),
        ports.number(Port.POSTGRES),
        secrets.databasePassword(PostgresServer.SUPERUSER),
        Map.of("fsync", "off"));
  }

  private BrokerConfig broker() {
    return new BrokerConfig(
        directory.resolve("kafka"),
        ports.number(Port.KAFKA),
        ports.number(Port.KAFKA_CONTROLLER),
        directory.resolve("kafka.log"),
        Topics.ALL.stream()
            .map(topic -> new BrokerTopic(topic.name(), topic.partitions(), topic.settings()))
            .toList(),
        List.of("-Xmx256m", "-XX:+UseSerialGC"),
        Map.of());
  }
}
