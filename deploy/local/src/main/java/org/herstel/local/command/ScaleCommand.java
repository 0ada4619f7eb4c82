package org.herstel.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Place;
import org.herstel.local.stack.Scaling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes the number of replicas while the stack runs. */
@Command(
    name = "scale",
    description = {
      "Starts or stops replicas of services while the stack runs; returns when all are ready.",
      UpCommand.ABOUT_REPLICAS
    })
public final class ScaleCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(
      arity = "1..*",
      paramLabel = "SERVICE=NUMBER",
      description = "Such as resolution=3; services that are not named stay as they are.")
  private List<String> counts = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Home home = Place.here().home();
    new Scaling(home).to(String.join(",", counts));
    StatusReport.print(home);
    return 0;
  }
}
