package org.herstel.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.herstel.audit.Evidence;
import org.herstel.audit.LocalEvidence;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.embedded.tokens.TokenIssuer;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.KafkaLogin;
import org.herstel.local.service.Replica;
import org.herstel.local.service.Replicas;
import org.herstel.local.service.Service;
import org.herstel.local.stack.Endpoint;
import org.herstel.local.stack.Readiness;
import org.herstel.local.stack.StackFile;
import org.herstel.local.token.Secrets;
import org.herstel.system.launcher.Herstel;

/**
 * The whole stack as {@code ./herstel up} starts it, on free ports, with state of its own and with
 * clocks short enough to see a whole recovery.
 */
public final class LocalStack implements StackUnderTest, AutoCloseable {
  /** How long anything may take on a machine that is busy with other work. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String CLOCKS = "/org/herstel/local/demo/clocks.properties";

  private final Path directory;
  private final Home home;
  private final Herstel herstel;
  private final Ports ports;
  private final TokenIssuer issuer;
  private final Wire wire;
  private final Databases databases;
  private final AtRest atRest;
  private final Set<Evidence.Place> planted = ConcurrentHashMap.newKeySet();

  private LocalStack(Path directory, Home home, Herstel herstel) {
    this.directory = directory;
    this.home = home;
    this.herstel = herstel;
    this.ports = herstel.ports();
    Secrets secrets = new Secrets(home.secrets());
    this.issuer = secrets.issuer();
    this.wire = new Wire(brokers(), KafkaLogin.administrator(ports, secrets));
    this.databases = new Databases(home, ports);
    this.atRest = new AtRest(brokers(), databases);
  }

  static LocalStack start() throws IOException, InterruptedException {
    Awaitility.setDefaultPollInterval(Duration.ofMillis(250));
    Path directory = Files.createTempDirectory("herstel-system-tests");
    Home home = new Home(directory.resolve("home"));
    Herstel herstel = Herstel.in(home.directory()).with(clocks());
    Herstel.Answer up = herstel.run("up", "--detach");
    if (up.code() != 0) {
      herstel.run("down");
      throw new IllegalStateException("the stack does not start:\n" + up.output());
    }
    return new LocalStack(directory, home, herstel);
  }

  /** Whoever holds this token; agents are registered by their subject. */
  public Api as(TokenClaims claims) {
    return new Api(ports, issuer.sign(claims));
  }

  @Override
  public Api agent(String id) {
    return as(TokenClaims.of("agent", id));
  }

  public Api supervisor() {
    return as(TokenClaims.of("supervisor", "supervisor"));
  }

  @Override
  public Api operator() {
    return as(TokenClaims.of("operator", "operator"));
  }

  /** A system that hands complaints in. */
  public Api integrator(String source) {
    return as(new TokenClaims("integrator", "integrator", Optional.empty(), Optional.of(source)));
  }

  @Override
  public Api place() {
    return Api.ofPlace(ports, new Secrets(home.secrets()).feedbackKey());
  }

  /** Somebody without a token. */
  public Api nobody() {
    return new Api(ports, "");
  }

  public Mails mails() {
    return new Mails(ports);
  }

  @Override
  public Wire wire() {
    return wire;
  }

  public Databases databases() {
    return databases;
  }

  /** The live stream of one complaint from its beginning, or after an event. */
  public LiveStream live(String complaint, String lastEventId) {
    return live(new Replica(Service.NOTIFICATION, 1), "?complaint=" + complaint, lastEventId);
  }

  /** The live stream of a replica. */
  public LiveStream live(Replica replica, String query, String lastEventId) {
    URI events = address(replica, "/v1/events" + query);
    return new LiveStream(events, operator().token(), lastEventId);
  }

  /** {@code ./herstel scale}: returns when so many replicas are ready. */
  public void scale(String... counts) throws IOException, InterruptedException {
    Herstel.Answer scaled =
        herstel.run(Stream.concat(Stream.of("scale"), Stream.of(counts)).toArray(String[]::new));
    assertThat(scaled.code()).as(scaled.output()).isZero();
  }

  /** The replicas of a service that are meant to run. */
  public List<Replica> replicas(Service service) {
    return StackFile.read(home).orElseThrow().replicas().of(service);
  }

  @Override
  public int count(Service service) {
    return replicas(service).size();
  }

  /** The replica that publishes for its service; empty while none or more than one says so. */
  public Optional<Replica> publishing(Service service) {
    List<Replica> active =
        replicas(service).stream()
            .filter(replica ->
                Api.page(address(replica, "/q/metrics"))
                    .body()
                    .contains("\nherstel_relay_active 1"))
            .toList();
    return active.size() == 1 ? Optional.of(active.getFirst()) : Optional.empty();
  }

  /** Process number of a part, which a restart changes. */
  public long pid(String process) {
    return herstel.process(process).orElseThrow().pid();
  }

  /** {@code kill -9}; returns when the process is gone. */
  public void kill(String process) {
    ProcessHandle killed = herstel.process(process).orElseThrow();
    killed.destroyForcibly();
    killed.onExit().join();
  }

  /** Asks a process to stop and waits until it has; the launcher starts it again. */
  public void stop(String process) {
    ProcessHandle stopped = herstel.process(process).orElseThrow();
    stopped.destroy();
    stopped.onExit().join();
  }

  /** The database stops at once, whoever is connected, and is started again. */
  public void restartDatabase() throws IOException, InterruptedException {
    ProcessHandle server = herstel.process("postgresql").orElseThrow();
    new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start().waitFor();
    server.onExit().join();
  }

  /** Waits until every part is there and answers, after something was killed. */
  public void awaitReady() {
    awaitReady(PATIENCE);
  }

  /** Waits for this long at most until every part is there and answers. */
  public void awaitReady(Duration longest) {
    await("all parts ready").atMost(longest).until(this::isReady);
  }

  /** Waits until nothing is on its way any more. */
  public void awaitRest() {
    await("at rest")
        .atMost(PATIENCE.multipliedBy(2))
        .untilAsserted(() -> assertThat(atRest.movement()).isEmpty());
  }

  /** A record that no service has published, which no audit is to wonder at. */
  public void planted(RecordMetadata record) {
    planted.add(new Evidence.Place(record.partition(), record.offset()));
  }

  /** Everything there is now, to be audited; the stack should be at rest. */
  public Evidence evidence(Evidence.Outside outside) throws IOException, SQLException {
    return new LocalEvidence(home, ports).leavingOut(planted).collect(outside);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    wire.close();
    atRest.close();
    Herstel.Answer down = herstel.run("down");
    if (down.code() != 0) {
      throw new IllegalStateException("the stack does not stop:\n" + down.output());
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private boolean isReady() throws InterruptedException {
    Replicas replicas = StackFile.read(home).orElseThrow().replicas();
    boolean running =
        Stream.concat(Stream.of("kafka", "mail"), replicas.all().stream().map(Replica::label))
            .allMatch(name -> herstel.process(name).isPresent());
    try (Readiness readiness = new Readiness()) {
      List<URI> addresses =
          Endpoint.all(ports, replicas).stream()
              .map(Endpoint::readiness)
              .flatMap(Optional::stream)
              .toList();
      for (URI address : addresses) {
        running = running && readiness.isReady(address);
      }
    }
    return running;
  }

  private URI address(Replica replica, String path) {
    return URI.create("http://127.0.0.1:" + replica.port(ports) + path);
  }

  public String brokers() {
    return "127.0.0.1:" + ports.number(Port.KAFKA);
  }

  /** Those of the demonstration, but nobody is late with a first answer while many come in. */
  static Map<String, String> clocks() {
    Properties properties = new Properties();
    try (InputStream content = LocalStack.class.getResourceAsStream(CLOCKS)) {
      properties.load(content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + CLOCKS, e);
    }
    Map<String, String> clocks = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> clocks.put(name, properties.getProperty(name)));
    clocks.put("HERSTEL_INTAKE_FIRST_RESPONSE", "PT20M");
    return clocks;
  }
}
