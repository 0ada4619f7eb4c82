package org.herstel.local.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import org.herstel.local.stack.LeftOvers;
import org.herstel.local.stack.StackFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the stack, also one whose launcher is gone. */
@Command(
    name = "down",
    description = "Stops everything; data stay. Also stops what a killed launcher left behind.")
public final class DownCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  private static final long PATIENCE_SECONDS = 90;

  @Override
  public Integer call() throws InterruptedException {
    Home home = Place.here().home();
    Optional<ProcessHandle> launcher = launcher(home);
    launcher.ifPresent(DownCommand::stop);
    List<String> left = LeftOvers.stop(home);
    if (!left.isEmpty()) {
      System.out.println("Stopped what a killed launcher had left: " + String.join(", ", left));
    } else {
      System.out.println(launcher.isPresent() ? "Stopped." : "Nothing was running.");
    }
    return 0;
  }

  private static Optional<ProcessHandle> launcher(Home home) throws InterruptedException {
    if (!LauncherLock.isHeld(home)) {
      return Optional.empty();
    }
    for (int tries = 0; tries < 50; tries++) {
      Optional<StackFile> stack = StackFile.read(home);
      if (stack.isPresent()) {
        return ProcessHandle.of(stack.get().launcher());
      }
      Thread.sleep(100);
    }
    throw new Failure("a launcher holds " + home.run() + " but does not say who it is");
  }

  private static void stop(ProcessHandle launcher) {
    launcher.destroy();
    launcher.onExit().completeOnTimeout(launcher, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    launcher.destroyForcibly();
  }
}
