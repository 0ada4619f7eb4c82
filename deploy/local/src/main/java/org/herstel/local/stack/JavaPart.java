package org.herstel.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.process.Guard;
import org.herstel.embedded.process.OwnSession;

/** A part that is a JVM of its own. */
public final class JavaPart implements Part {
  private static final long PATIENCE_SECONDS = 25;

  private final String name;
  private final Path directory;
  private final Path log;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Guard guard;
  private Process process;

  /**
   * @param directory where it runs
   * @param arguments what stands behind {@code java}
   * @param environment variables that are set unless the user has set them
   */
  public JavaPart(
      String name,
      Path directory,
      Path log,
      List<String> arguments,
      Map<String, String> environment,
      Guard guard) {
    this.name = name;
    this.directory = directory;
    this.log = log;
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
    this.guard = guard;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public Process start() {
    if (process != null) {
      guard.release(process.pid());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.command(command))
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    environment.forEach(builder.environment()::putIfAbsent);
    try {
      process = builder.start();
      guard.watch(process.pid(), "TERM");
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  @Override
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().onExit().join();
      }
      guard.release(process.pid());
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
