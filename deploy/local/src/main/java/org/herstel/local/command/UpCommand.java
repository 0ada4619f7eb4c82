package org.herstel.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import org.herstel.local.launch.Ports;
import org.herstel.local.service.Replicas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack, in the foreground or detached. */
@Command(
    name = "up",
    description = "Starts the stack and keeps it running until Ctrl-C or './herstel down'.")
public final class UpCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  static final String DEMO = "--demo";
  static final String FRESH = "--fresh";
  static final String REPLICAS = "--replicas";
  static final String ABOUT_REPLICAS =
      "Replica 1 of a service has the service's port and name, replica 2 the port plus 100 and the"
          + " log SERVICE-2, replica 3 the port plus 200, and so on.";

  @Option(names = DEMO, description = "Shorten the clocks and play the demonstration.")
  private boolean demo;

  @Option(names = FRESH, description = "Forget all data, mails, logs and secrets first.")
  private boolean fresh;

  @Option(
      names = REPLICAS,
      paramLabel = "SERVICE=NUMBER,…",
      description = {
        "Run so many replicas of services, such as resolution=3,notification=2.",
        ABOUT_REPLICAS
      })
  private Optional<String> replicas = Optional.empty();

  @Option(names = "--detach", description = "Return when everything is ready.")
  private boolean detach;

  @Override
  public Integer call() throws Exception {
    Place place = Place.here();
    place.home().prepare();
    Ports ports = Ports.of(place.environment());
    Replicas wanted = replicas.map(Replicas::parse).orElse(Replicas.SINGLE);
    Optional<LauncherLock> lock = LauncherLock.tryTake(place.home());
    if (lock.isEmpty()) {
      return alreadyRunning(place);
    }
    if (detach) {
      lock.get().close();
      return detached(place);
    }
    return new Foreground(place, ports, wanted, demo).run(fresh);
  }

  private int detached(Place place) throws Exception {
    DetachedLauncher launcher = new DetachedLauncher(place);
    int exit = launcher.start(arguments());
    if (exit == 0 && demo) {
      System.out.printf(
          "The demonstration plays in the background; 'tail -f %s' shows it.%n", launcher.output());
    }
    return exit;
  }

  private int alreadyRunning(Place place) throws InterruptedException {
    if (fresh) {
      throw new Failure("the stack runs; stop it with './herstel down' before --fresh");
    }
    if (replicas.isPresent()) {
      throw new Failure(
          "the stack runs; './herstel scale %s' changes its replicas".formatted(replicas.get()));
    }
    System.out.println("Herstel is running already.");
    StatusReport.print(place.home());
    return 0;
  }

  /** Those of the launcher that is started in the background. */
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("up"));
    if (fresh) {
      arguments.add(FRESH);
    }
    if (demo) {
      arguments.add(DEMO);
    }
    replicas.ifPresent(counts -> arguments.addAll(List.of(REPLICAS, counts)));
    return arguments;
  }
}
