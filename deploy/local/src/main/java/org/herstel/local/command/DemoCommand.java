package org.herstel.local.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the demonstration against the running stack. */
@Command(
    name = "demo",
    description = "Plays agents and customers against a stack started with './herstel up --demo'.")
public final class DemoCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Option(
      names = "--file",
      paramLabel = "CSV",
      description =
          "Play these complaints instead of the project's samples: a file with the columns of the"
              + " Consumer Complaint Database.")
  private Optional<String> file = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    Place place = Place.here();
    Home home = place.home();
    if (!LauncherLock.isHeld(home)) {
      throw new Failure("no stack is running; start one with './herstel up --demo'");
    }
    return new OwnJvm(place)
        .run("org.herstel.local.demo.Demo", file.map(List::of).orElse(List.of()));
  }
}
