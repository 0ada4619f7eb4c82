package org.herstel.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import org.herstel.local.launch.Ports;
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

  @Option(names = DEMO, description = "Shorten the clocks and play the demonstration.")
  private boolean demo;

  @Option(names = FRESH, description = "Forget all data, mails, logs and secrets first.")
  private boolean fresh;

  @Option(names = "--detach", description = "Return when everything is ready.")
  private boolean detach;

  @Override
  public Integer call() throws Exception {
    Place place = Place.here();
    place.home().prepare();
    Ports ports = Ports.of(place.environment());
    Optional<LauncherLock> lock = LauncherLock.tryTake(place.home());
    if (lock.isEmpty()) {
      return alreadyRunning(place);
    }
    if (detach) {
      lock.get().close();
      return new DetachedLauncher(place).start(fresh, demo);
    }
    return new Foreground(place, ports, demo).run(fresh);
  }

  private int alreadyRunning(Place place) throws InterruptedException {
    if (fresh) {
      throw new Failure("the stack runs; stop it with './herstel down' before --fresh");
    }
    System.out.println("Herstel is running already.");
    StatusReport.print(place.home());
    return 0;
  }
}
