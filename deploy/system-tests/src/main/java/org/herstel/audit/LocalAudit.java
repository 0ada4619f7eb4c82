package org.herstel.audit;

import java.time.Duration;
import java.util.List;
import org.herstel.local.launch.Failure;
import org.herstel.local.launch.Home;
import org.herstel.local.launch.Place;
import org.herstel.local.stack.StackFile;

/** Audits the running local stack once it is at rest. */
public final class LocalAudit {
  private static final int MOST_SHOWN = 50;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private LocalAudit() {}

  /** Ends with 0 when every guarantee holds, with 1 when one is broken. */
  public static void main(String[] arguments) throws Exception {
    Home home = Place.here().home();
    StackFile stack =
        StackFile.read(home).orElseThrow(() -> new Failure("no stack was ever started here"));
    boolean atRest = new Rest(home, stack.ports()).await(LONGEST_WAIT);
    Evidence evidence = new LocalEvidence(home, stack.ports()).collect(Evidence.Outside.unknown());
    evidence
        .journals()
        .forEach((source, rows) -> System.out.printf("%-24s %,9d events%n", source, rows.size()));
    System.out.printf("%-24s %,9d records%n", "topic", evidence.published().size());
    System.out.printf("%-24s %,9d%n", "mails", evidence.mails().size());
    List<Violation> violations = Audit.check(evidence);
    violations.stream().limit(MOST_SHOWN).forEach(System.out::println);
    System.out.printf(
        "%s%n",
        violations.isEmpty()
            ? "No violation found."
            : "%,d violations found.".formatted(violations.size()));
    if (!atRest && !violations.isEmpty()) {
      System.out.println(
          "The stack is busy: what is under way between two services may be among them. Audit again"
              + " when nothing runs.");
    }
    System.exit(violations.isEmpty() ? 0 : 1);
  }
}
