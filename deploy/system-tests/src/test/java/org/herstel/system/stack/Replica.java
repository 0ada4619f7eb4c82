package org.herstel.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Service;
import org.herstel.local.service.ServiceEnvironment;
import org.herstel.local.service.ServiceProgram;
import org.herstel.local.token.Secrets;

/** One more process of a service, beside the stack's own; nobody starts it again when it dies. */
public final class Replica implements AutoCloseable {
  private static final String STARTED = "Listening on";

  private final Process process;
  private final Path log;

  private Replica(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static Replica start(
      Service service, int number, Home home, Ports ports, Map<String, String> clocks) {
    Path program = home.programs().resolve(service.label());
    Path log = home.log(service.label() + "-" + number);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
                java.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                new ServiceProgram(program).jar().toString())
            .directory(program.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(ServiceEnvironment.of(service, ports, new Secrets(home.secrets())));
    builder.environment().putAll(clocks);
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    try {
      return new Replica(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start another " + service.label(), e);
    }
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Whether it has started and not died. */
  public boolean isRunning() {
    try {
      return process.isAlive() && Files.readString(log).contains(STARTED);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
