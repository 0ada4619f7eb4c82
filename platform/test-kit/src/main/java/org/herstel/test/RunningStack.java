package org.herstel.test;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.herstel.embedded.postgres.ServiceDatabase;
import org.herstel.embedded.tokens.TokenIssuer;

/** The broker and the database server of this JVM, and what a service needs to use them. */
final class RunningStack implements StackControl {
  private final Servers servers;
  private final TokenIssuer issuer = TokenIssuer.create();
  private final AtomicInteger databases = new AtomicInteger();
  private final Map<String, String> serviceConfig;

  private RunningStack(Servers servers) {
    this.servers = servers;
    this.serviceConfig = configureService();
  }

  /** Starts servers of the kind that the system property asks for. */
  static RunningStack start() {
    ServerKind kind =
        ServerKind.named(System.getProperty(ServerKind.PROPERTY, ServerKind.EMBEDDED.toString()));
    Servers servers = kind.start();
    TestTopics.create(servers.bootstrapServers(), ServerSettings.topics());
    return new RunningStack(servers);
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
    config.put("herstel.links.keys", "k1:" + ServerSettings.secret(32));
    return config;
  }

  @Override
  public Map<String, String> getServiceConfig() {
    return serviceConfig;
  }

  @Override
  public String getBootstrapServers() {
    return servers.bootstrapServers();
  }

  @Override
  public String getPrivateKeyPem() {
    return issuer.privateKeyPem();
  }

  @Override
  public void pauseBroker() {
    servers.broker().pause();
  }

  @Override
  public void resumeBroker() {
    servers.broker().resume();
  }

  @Override
  public void killBroker() {
    servers.broker().kill();
  }

  @Override
  public void stopBroker() {
    servers.broker().close();
  }

  @Override
  public void restartBroker() {
    servers.broker().restart();
  }

  @Override
  public void pausePostgres() {
    servers.postgres().pause();
  }

  @Override
  public void resumePostgres() {
    servers.postgres().resume();
  }

  @Override
  public void killPostgres() {
    servers.postgres().kill();
  }

  @Override
  public void stopPostgres() {
    servers.postgres().close();
  }

  @Override
  public void restartPostgres() {
    servers.postgres().restart();
  }

  @Override
  public Map<String, String> createDatabase() {
    String name = "test" + databases.incrementAndGet();
    ServiceDatabase database =
        new ServiceDatabase(name, ServerSettings.secret(18), ServerSettings.secret(18));
    servers.postgres().createDatabase(database);
    return Map.of(
        "url",
        servers.postgres().jdbcUrl(name),
        "username",
        name,
        "password",
        database.password(),
        "ownerPassword",
        database.ownerPassword());
  }
}
