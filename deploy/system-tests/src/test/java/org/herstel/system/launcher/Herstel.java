package org.herstel.system.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.herstel.embedded.process.FreePort;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Port;
import org.herstel.local.launch.Ports;
import org.herstel.local.launch.ProcessFile;
import org.herstel.local.stack.StackFile;

/** {@code ./herstel} as a user runs it, with state and ports of its own. */
public final class Herstel {
  private static final Path ROOT =
      Path.of(System.getProperty("user.dir")).resolve("../..").normalize();

  private final Path home;
  private final Map<Port, Integer> ports;
  private final Map<String, String> environment;

  /** What a command answered. */
  public record Answer(int code, String output) {}

  private Herstel(Path home, Map<Port, Integer> ports, Map<String, String> environment) {
    this.home = home;
    this.ports = ports;
    this.environment = environment;
  }

  /** With its state in this directory, on ports that are free. */
  public static Herstel in(Path home) {
    Map<Port, Integer> ports = new TreeMap<>();
    for (Port port : Port.values()) {
      ports.put(port, withRoomForReplicas());
    }
    return new Herstel(home, ports, Map.of());
  }

  private static int withRoomForReplicas() {
    int port = FreePort.any();
    while (!Ports.isFree(port + 100) || !Ports.isFree(port + 200)) {
      port = FreePort.any();
    }
    return port;
  }

  /** Another one on the same ports. */
  Herstel elsewhere(Path otherHome) {
    return new Herstel(otherHome, ports, environment);
  }

  /** The same with these variables, which reach the services. */
  public Herstel with(Map<String, String> variables) {
    return new Herstel(home, ports, variables);
  }

  /** Its ports. */
  public Ports ports() {
    return new Ports(ports);
  }

  int port(Port port) {
    return ports.get(port);
  }

  /** Runs a command to its end. */
  public Answer run(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("herstel", ".out");
    try {
      Process process = builder(arguments).redirectOutput(output.toFile()).start();
      if (!process.waitFor(6, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return new Answer(process.waitFor(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  /** Starts a command and lets it run. */
  Process start(Path output, String... arguments) throws IOException {
    return builder(arguments).redirectOutput(output.toFile()).start();
  }

  /** The process of a part of the stack, while it runs. */
  public Optional<ProcessHandle> process(String name) {
    return ProcessFile.of(new Home(home), name).running();
  }

  /** The process that holds the stack. */
  ProcessHandle launcher() {
    return ProcessHandle.of(StackFile.read(new Home(home)).orElseThrow().launcher()).orElseThrow();
  }

  /** Every process of the running stack but the launcher's. */
  List<ProcessHandle> processes() {
    return ProcessFile.all(new Home(home)).stream()
        .map(ProcessFile::running)
        .flatMap(Optional::stream)
        .toList();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("herstel").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(new File(System.getProperty("java.io.tmpdir")))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("HERSTEL_HOME", home.toString());
    builder.environment().put("HERSTEL_BUILD", "never");
    ports.forEach(
        (port, number) -> builder.environment().put(port.variable(), String.valueOf(number)));
    return builder;
  }
}
