package org.herstel.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.herstel.audit.Evidence;
import org.herstel.audit.LocalEvidence;
import org.herstel.embedded.tokens.TokenClaims;
import org.herstel.embedded.tokens.TokenIssuer;
import org.herstel.images.Compose;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Port;
import org.herstel.local.service.KafkaLogin;
import org.herstel.local.service.Replicas;
import org.herstel.local.stack.Endpoint;
import org.herstel.local.stack.Readiness;
import org.herstel.local.token.Secrets;

/**
 * The whole stack as {@code docker compose up --wait} starts it, with images of what was built last
 * and the clocks of {@link LocalStack}.
 */
public final class ContainerStack implements StackUnderTest, AutoCloseable {
  private static final Path ROOT =
      Path.of(System.getProperty("user.dir")).resolve("../..").normalize();

  private final Compose compose;
  private final TokenIssuer issuer;
  private final Wire wire;
  private final Databases databases;
  private final AtRest atRest;

  private ContainerStack(Compose compose) {
    this.compose = compose;
    this.issuer = new Secrets(compose.home().secrets()).issuer();
    this.wire = new Wire(brokers(), new KafkaLogin(Map.of("bootstrap.servers", brokers())));
    this.databases = new Databases(compose.home(), compose.ports());
    this.atRest = new AtRest(brokers(), databases);
  }

  /**
   * Builds the images, unless {@code -Dherstel.test.images=built} says that they are, and starts
   * everything.
   *
   * @param directory for keys and passwords
   */
  public static ContainerStack start(Path directory) throws InterruptedException {
    Awaitility.setDefaultPollInterval(Duration.ofMillis(250));
    Compose.requireEngine();
    Compose compose = new Compose(ROOT, directory, LocalStack.clocks());
    if (!System.getProperty("herstel.test.images", "").equals("built")) {
      compose.buildImages();
    }
    compose.prepare();
    try {
      compose.compose("up", "--wait");
      compose.tool("people");
    } catch (RuntimeException e) {
      try (ContainerStack started = new ContainerStack(compose)) {
        throw new IllegalStateException(started.logs(), e);
      }
    }
    return new ContainerStack(compose);
  }

  @Override
  public Api agent(String id) {
    return as(TokenClaims.of("agent", id));
  }

  @Override
  public Api operator() {
    return as(TokenClaims.of("operator", "operator"));
  }

  @Override
  public Api place() {
    return Api.ofPlace(compose.ports(), new Secrets(compose.home().secrets()).feedbackKey());
  }

  @Override
  public Wire wire() {
    return wire;
  }

  public Mails mails() {
    return new Mails(compose.ports());
  }

  /** {@code docker kill}, after which the engine leaves a container alone until {@link #start}. */
  public void kill(String service) throws InterruptedException {
    compose.docker("kill", compose.container(service));
  }

  public void start(String service) throws InterruptedException {
    compose.docker("start", compose.container(service));
  }

  /**
   * Runs a service once more, until it ends, with those of its secrets whose names do not begin so.
   *
   * @throws org.herstel.local.launch.Failure with what it said when it ends with a mistake
   */
  public void startWithout(String service, String prefix) throws InterruptedException, IOException {
    Path secrets = compose.home().secrets();
    String fewer =
        Files.readString(secrets.resolve("containers/%s.properties".formatted(service)))
            .lines()
            .filter(line -> !line.startsWith(prefix))
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(secrets.resolve("fewer.properties"), fewer);
    String inside = "/run/fewer.properties";
    compose.compose(
        "run",
        "--rm",
        "--no-deps",
        "--no-TTY",
        "--interactive=false",
        "--volume=%s:%s:ro".formatted(file, inside),
        "--env=QUARKUS_CONFIG_LOCATIONS=" + inside,
        service);
  }

  /** Freezes it: connections stay open and nothing answers. */
  public void pause(String service, Duration howLong) throws InterruptedException {
    // An engine gives up when processes that are busy do not hold still at once.
    await("frozen " + service)
        .atMost(LocalStack.PATIENCE)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .ignoreExceptionsInstanceOf(Failure.class)
        .until(() -> compose.docker("pause", compose.container(service)) != null);
    Thread.sleep(howLong);
    compose.docker("unpause", compose.container(service));
  }

  /** Runs a command in a container; answers what it prints. */
  public String inside(String service, String... command) throws InterruptedException {
    String[] all = new String[command.length + 2];
    all[0] = "exec";
    all[1] = compose.container(service);
    System.arraycopy(command, 0, all, 2, command.length);
    return compose.docker(all);
  }

  /** What the engine says about a container, by a template of its own. */
  public String inspect(String service, String template) throws InterruptedException {
    return compose.docker("inspect", "--format", template, compose.container(service)).strip();
  }

  /** Waits until every part answers, after something was killed. */
  public void awaitReady() {
    await("all containers ready").atMost(LocalStack.PATIENCE).until(this::isReady);
  }

  /** Waits until nothing is on its way any more. */
  public void awaitRest() {
    await("at rest")
        .atMost(LocalStack.PATIENCE.multipliedBy(2))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(atRest.movement()).isEmpty());
  }

  /** Everything there is now, to be audited; the stack should be at rest. */
  public Evidence evidence(Evidence.Outside outside)
      throws IOException, SQLException, InterruptedException {
    compose.docker("cp", compose.container("mail") + ":/mail/.", compose.home().mail().toString());
    return new LocalEvidence(compose.home(), compose.ports()).collect(outside);
  }

  /** Everything that a container has said. */
  public String log(String service) throws InterruptedException {
    return compose.docker("logs", compose.container(service));
  }

  /** What every container has said last. */
  public String logs() throws InterruptedException {
    return compose.compose("logs", "--no-color", "--tail", "30");
  }

  @Override
  public void close() throws InterruptedException {
    wire.close();
    atRest.close();
    compose.down();
  }

  private Api as(TokenClaims claims) {
    return new Api(compose.ports(), issuer.sign(claims));
  }

  private boolean isReady() throws InterruptedException {
    List<URI> addresses =
        Endpoint.all(compose.ports(), Replicas.SINGLE).stream()
            .map(Endpoint::readiness)
            .flatMap(Optional::stream)
            .toList();
    try (Readiness readiness = new Readiness()) {
      for (URI address : addresses) {
        if (!readiness.isReady(address)) {
          return false;
        }
      }
    }
    return true;
  }

  private String brokers() {
    return "127.0.0.1:" + compose.ports().number(Port.KAFKA);
  }
}
