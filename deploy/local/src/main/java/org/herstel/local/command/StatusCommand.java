package org.herstel.local.command;

import java.util.concurrent.Callable;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs. */
@Command(
    name = "status",
    description = {
      "Says what runs and where.",
      "Exit code: 0 everything is ready, 1 not everything, 3 nothing runs."
    })
public final class StatusCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  private static final int NOT_EVERYTHING = 1;
  private static final int NOTHING = 3;

  @Override
  public Integer call() throws InterruptedException {
    Home home = Place.here().home();
    StatusReport.Outcome outcome = StatusReport.print(home);
    if (outcome != StatusReport.Outcome.NOTHING && !LauncherLock.isHeld(home)) {
      System.out.println("The launcher was killed; './herstel down' stops what is left.");
      return NOT_EVERYTHING;
    }
    return switch (outcome) {
      case ALL_READY -> 0;
      case PARTLY -> NOT_EVERYTHING;
      case NOTHING -> NOTHING;
    };
  }
}
