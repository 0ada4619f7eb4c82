package org.herstel.local.command;

import java.util.Optional;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.ProcessFile;
import org.herstel.local.stack.Endpoint;
import org.herstel.local.stack.Readiness;
import org.herstel.local.stack.StackFile;

/** The table of what runs. */
final class StatusReport {
  private StatusReport() {}

  /** How much of the stack there is. */
  enum Outcome {
    ALL_READY,
    PARTLY,
    NOTHING
  }

  static Outcome print(Home home) throws InterruptedException {
    Optional<StackFile> stack = StackFile.read(home);
    if (stack.isEmpty()) {
      System.out.println("Nothing is running in " + home.directory());
      return Outcome.NOTHING;
    }
    Outcome outcome = Outcome.ALL_READY;
    System.out.printf("%n  %-15s %-9s %8s  %-23s %s%n", "", "state", "process", "address", "");
    try (Readiness readiness = new Readiness()) {
      for (Endpoint endpoint : Endpoint.all(stack.get().ports(), stack.get().replicas())) {
        Optional<ProcessHandle> process = ProcessFile.of(home, endpoint.process()).running();
        String state = state(endpoint, process.isPresent(), readiness);
        if (!state.equals("ready")) {
          outcome = Outcome.PARTLY;
        }
        System.out.printf(
            "  %-15s %-9s %8s  %-23s %s%n",
            endpoint.process(),
            state,
            process.map(ProcessHandle::pid).map(String::valueOf).orElse("-"),
            endpoint.address(),
            endpoint.note());
      }
    }
    System.out.println();
    return outcome;
  }

  private static String state(Endpoint endpoint, boolean runs, Readiness readiness)
      throws InterruptedException {
    if (!runs) {
      return "down";
    }
    return endpoint.readiness().isEmpty() || readiness.isReady(endpoint.readiness().get())
        ? "ready"
        : "not ready";
  }
}
