package org.herstel.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.herstel.embedded.process.FreePort;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;

/**
 * {@code deploy/compose} as a user runs it, as a project of its own, on free ports and with keys
 * and passwords of its own.
 */
public final class Compose {
  private static final int PATIENCE_MINUTES = 10;

  private final Path root;
  private final Home home;
  private final Map<Port, Integer> ports = new TreeMap<>();
  private final String project = "herstel-" + UUID.randomUUID().toString().substring(0, 8);

  /**
   * @param root of the source tree
   * @param directory for keys, passwords and what else is kept
   * @param settings of the services, as environment variables
   */
  public Compose(Path root, Path directory, Map<String, String> settings) {
    this.root = root;
    this.home = new Home(directory.toAbsolutePath());
    for (Port port : Port.values()) {
      ports.put(port, FreePort.any());
    }
    home.prepare();
    try {
      Files.writeString(
          settingsFile(),
          settings.entrySet().stream()
              .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the settings of the services", e);
    }
  }

  /**
   * Makes sure that containers can be run.
   *
   * @throws Failure with the reason when they cannot
   */
  public static void requireEngine() throws InterruptedException {
    for (List<String> command :
        List.of(
            List.of("docker", "version", "--format", "{{.Server.Version}}"),
            List.of("docker", "compose", "version"))) {
      try {
        run(Path.of("."), Map.of(), command);
      } catch (Failure e) {
        throw new Failure("Containers were asked for and cannot be run here. " + e.getMessage(), e);
      }
    }
  }

  public Home home() {
    return home;
  }

  public Ports ports() {
    return new Ports(ports);
  }

  /** Builds the images of what Maven has packaged. */
  public void buildImages() throws InterruptedException {
    run(List.of(root.resolve("deploy/images/build").toString()));
  }

  /** Makes keys and passwords. */
  public void prepare() throws InterruptedException {
    tool("prepare");
  }

  /** Runs {@code deploy/compose/tool}; answers what it prints. */
  public String tool(String... arguments) throws InterruptedException {
    return run(List.of(root.resolve("deploy/compose/tool").toString()), arguments);
  }

  /** Runs {@code docker compose}; answers what it prints. */
  public String compose(String... arguments) throws InterruptedException {
    String file = root.resolve("deploy/compose/compose.yaml").toString();
    return run(List.of("docker", "compose", "--ansi", "never", "--file", file), arguments);
  }

  /** Runs {@code docker}; answers what it prints. */
  public String docker(String... arguments) throws InterruptedException {
    return run(List.of("docker"), arguments);
  }

  /** The name of a service's container. */
  public String container(String service) {
    return project + "-" + service + "-1";
  }

  /** Stops everything and forgets its data. */
  public void down() throws InterruptedException {
    compose("--profile", "tools", "down", "--volumes", "--remove-orphans", "--timeout", "10");
  }

  private String run(List<String> program, String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    return run(root, environment(), command);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("COMPOSE_PROJECT_NAME", project);
    environment.put("HERSTEL_HOME", home.directory().toString());
    environment.put("HERSTEL_SETTINGS", settingsFile().toString());
    ports.forEach((port, number) -> environment.put(port.variable(), String.valueOf(number)));
    return environment;
  }

  private Path settingsFile() {
    return home.directory().resolve("settings.env");
  }

  private static String run(Path directory, Map<String, String> environment, List<String> command)
      throws InterruptedException {
    Path output = null;
    try {
      output = Files.createTempFile("herstel-compose", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().onExit().join();
      }
      String printed = Files.readString(output);
      if (process.exitValue() != 0) {
        throw new Failure("'%s' failed: %s".formatted(String.join(" ", command), printed.strip()));
      }
      return printed;
    } catch (IOException e) {
      throw new Failure(
          "'%s' cannot be run: %s".formatted(String.join(" ", command), e.getMessage()), e);
    } finally {
      delete(output);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
