package org.herstel.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds topics, journals and mails of the running stack against each other. */
@Command(
    name = "audit",
    description = "Checks what the platform guarantees against topics, journals and mails.")
public final class AuditCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Override
  public Integer call() throws InterruptedException {
    Place place = Place.here();
    if (!LauncherLock.isHeld(place.home())) {
      throw new Failure("no stack is running; start one with './herstel up'");
    }
    return OwnJvm.ofModule(place, place.root().resolve("deploy/system-tests/target"))
        .run("org.herstel.audit.LocalAudit", List.of());
  }
}
