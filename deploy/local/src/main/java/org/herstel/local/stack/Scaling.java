package org.herstel.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.LauncherLock;
import org.herstel.local.launch.ProcessFile;
import org.herstel.local.service.Replica;
import org.herstel.local.service.ReplicaPorts;
import org.herstel.local.service.Replicas;

/** Changes how many replicas of services a running stack has. */
public final class Scaling {
  private static final long PAUSE_MILLIS = 200;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Home home;

  public Scaling(Home home) {
    this.home = home;
  }

  /**
   * Has the launcher change the counts that the text names; returns when as many run and are ready.
   *
   * @param text such as {@code resolution=3,notification=2}
   * @throws Failure when it is not possible, with everything that is in the way
   */
  public void to(String text) throws InterruptedException {
    StackFile stack = running();
    Replicas wanted = stack.replicas().with(text);
    List<String> obstacles = ReplicaPorts.obstacles(wanted, stack.replicas(), stack.ports());
    if (!obstacles.isEmpty()) {
      throw new Failure("cannot scale:\n  " + String.join("\n  ", obstacles));
    }
    WantedReplicas.leave(home, wanted);
    await(stack, wanted);
  }

  /** In the launcher: hands on what is asked of it from now on, until it is interrupted. */
  public static void carryOut(Home home, Consumer<Replicas> change) throws InterruptedException {
    WantedReplicas.take(home);
    while (true) {
      WantedReplicas.take(home).ifPresent(change);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private StackFile running() {
    if (!LauncherLock.isHeld(home)) {
      throw new Failure("no stack is running; start one with './herstel up'");
    }
    return StackFile.read(home)
        .filter(StackFile::ready)
        .orElseThrow(() -> new Failure("the stack is being started; scale it when it is ready"));
  }

  private void await(StackFile stack, Replicas wanted) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try (Readiness readiness = new Readiness()) {
      for (Optional<String> missing = missing(stack, wanted, readiness);
          missing.isPresent();
          missing = missing(stack, wanted, readiness)) {
        if (System.nanoTime() > deadline) {
          throw new Failure(
              "%s within %d s; './herstel logs launcher' says more"
                  .formatted(missing.get(), LONGEST.toSeconds()));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** What is still missing, in words. */
  private Optional<String> missing(StackFile before, Replicas wanted, Readiness readiness)
      throws InterruptedException {
    if (!StackFile.read(home).map(StackFile::replicas).equals(Optional.of(wanted))) {
      if (!LauncherLock.isHeld(home)) {
        throw new Failure("the launcher has ended meanwhile");
      }
      return Optional.of("the launcher did not get that done");
    }
    for (Replica replica : wanted.all()) {
      String label = replica.label();
      if (!ProcessFile.of(home, label).exists()) {
        throw new Failure("%s does not run; see './herstel logs %s'".formatted(label, label));
      }
      if (!readiness.isReady(Endpoint.of(replica, before.ports()).readiness().orElseThrow())) {
        return Optional.of(label + " was not ready");
      }
    }
    return Optional.empty();
  }
}
