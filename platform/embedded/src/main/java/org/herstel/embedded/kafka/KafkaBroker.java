package org.herstel.embedded.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.process.Guard;
import org.herstel.embedded.process.LogTail;
import org.herstel.embedded.process.OwnSession;
import org.herstel.embedded.process.Server;
import org.herstel.embedded.process.Signals;

/**
 * A real Kafka broker (KRaft, one node) as a child process. Its data stay in its home directory and
 * survive {@link #kill} and {@link #close}.
 */
public final class KafkaBroker implements Server {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The settings hold passwords. */
  private static final FileAttribute<?> READABLE_BY_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final BrokerConfig config;
  private final Guard guard;
  private Process process;

  private KafkaBroker(BrokerConfig config, Guard guard) {
    this.config = config;
    this.guard = guard;
  }

  /**
   * Starts a broker and returns when it answers and has its topics.
   *
   * @throws IllegalStateException with the end of its log when it does not come up
   */
  public static KafkaBroker start(BrokerConfig config, Guard guard) {
    KafkaBroker broker = new KafkaBroker(config, guard);
    broker.launch();
    return broker;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + config.port();
  }

  public Process process() {
    return process;
  }

  @Override
  public void pause() {
    Signals.send(process.pid(), "STOP");
  }

  @Override
  public void resume() {
    Signals.send(process.pid(), "CONT");
  }

  @Override
  public void kill() {
    process.destroyForcibly().onExit().join();
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
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().onExit().join();
      }
      guard.release(process.pid());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void launch() {
    try {
      process =
          new ProcessBuilder(OwnSession.command(command(writeSettings())))
              .redirectError(ProcessBuilder.Redirect.appendTo(config.log().toFile()))
              .start();
      guard.watch(process.pid(), "TERM");
      awaitReady(process.inputReader());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the Kafka broker", e);
    }
  }

  private Path writeSettings() throws IOException {
    Files.createDirectories(config.home());
    Files.createDirectories(config.log().toAbsolutePath().getParent());
    Path file = config.home().resolve("server.properties");
    Files.deleteIfExists(file);
    Files.createFile(file, READABLE_BY_OWNER);
    try (var writer = Files.newBufferedWriter(file)) {
      config.toProperties().store(writer, "written at every start");
    }
    return file;
  }

  private List<String> command(Path settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(config.jvmOptions());
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    command.addAll(List.of("-cp", BrokerClassPath.value(), BrokerMain.class.getName()));
    command.add(settings.toAbsolutePath().toString());
    config.topics().forEach(topic -> command.add(topic.toArgument()));
    return command;
  }

  private void awaitReady(BufferedReader output) throws IOException {
    String line;
    do {
      line = output.readLine();
    } while (line != null && !line.equals(BrokerMain.READY));
    if (line == null) {
      guard.release(process.pid());
      throw new IllegalStateException(
          "the Kafka broker on port %d ended before it was ready; the end of %s:%n%s"
              .formatted(
                  config.port(), config.log(), String.join("\n", LogTail.of(config.log(), 20))));
    }
  }
}
